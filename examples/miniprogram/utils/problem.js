// 把出错的回答（RFC 9457 problem details）说成一句给人看的中文。
const SENTENCES = {
  404: '没有找到，可能已经改名或下架。',
  410: '这个版本已经不在了，请重新打开。',
  414: '查询太长了，请减少条件。',
  500: '服务器出了点问题，请稍后再试。',
  503: '内容正在准备，请稍后再试。',
}
const NO_NETWORK = '连不上网络，请检查后再试。'
const NOT_DATA = '收到的不是数据，可能连到了要先登录的网络。'

function sayBadRequest(problem) {
  const error = ((problem && problem.errors) || [])[0]
  if (!error || !error.parameter) return '请求的条件不对，请换一个条件。'
  const value = error.value ? `“${error.value}”` : ''
  if (error.nearest) return `条件 ${error.parameter}${value} 不对，是不是 ${error.nearest}？`
  const allowed = (error.allowed || []).join('、')
  return `条件 ${error.parameter}${value} 不对${allowed ? `，可以用：${allowed}` : ''}。`
}

function say(status, problem, retryAfter) {
  if (status === 400) return sayBadRequest(problem)
  if (status === 429) return `访问太勤了，请 ${retryAfter || 60} 秒后再试。`
  return SENTENCES[status] || (status >= 500 ? SENTENCES[500] : `请求没有成功（${status}）。`)
}

/** 一个带 status 的 Error；没有网络时 status 是 0。 */
function makeError(status, problem, retryAfter) {
  const sentence = status === 0 ? NO_NETWORK : status === 200 ? NOT_DATA : say(status, problem, retryAfter)
  return Object.assign(new Error(sentence), { status, retryAfter, problem: problem || null })
}

module.exports = { makeError }
