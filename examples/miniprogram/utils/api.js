// 唯一调用 wx.request 的地方。get() 给出 {data, offline, notice}；出错时抛出带一句中文的 Error。
const cache = require('./cache')
const config = require('../config')
const { makeError } = require('./problem')

/** 完整地址；空的条件不带，数组重复同名条件（tag=a&tag=b 是“并且”）。 */
function addressOf(path, query) {
  const pairs = []
  Object.keys(query || {}).sort().forEach((name) => {
    const values = Array.isArray(query[name]) ? query[name] : [query[name]]
    values.forEach((value) => {
      if (value !== undefined && value !== null && value !== '') pairs.push(`${name}=${encodeURIComponent(value)}`)
    })
  })
  return `${config.base}/api/v1${path}${pairs.length ? '?' : ''}${pairs.join('&')}`
}

/** 头的名字大小写各平台不同。 */
function headerOf(response, name) {
  const headers = response.header || {}
  const found = Object.keys(headers).find((key) => key.toLowerCase() === name)
  return found ? headers[found] : undefined
}

function request(address, header) {
  return new Promise((resolve, reject) => {
    wx.request({
      url: address,
      header,
      dataType: 'json',
      timeout: config.timeout,
      success: resolve, // 任何状态码都会到这里，404 与 500 也是
      fail: () => reject(makeError(0)),
    })
  })
}

function when(time) {
  const day = new Date(time)
  const two = (number) => String(number).padStart(2, '0')
  return `${day.getMonth() + 1}月${day.getDate()}日 ${two(day.getHours())}:${two(day.getMinutes())}`
}

/** 没有新的可看时用存着的，并说明白。 */
function fallBack(kept, error) {
  const usable = kept && (error.status === 0 || error.status === 429 || error.status >= 500)
  if (!usable) throw error
  const why = error.status === 0 ? '没有网络' : '服务器暂时没有回答'
  return { data: kept.data, offline: true, notice: `${why}，这是 ${when(kept.at)} 存下的内容。` }
}

async function get(path, query) {
  const address = addressOf(path, Object.assign({ lang: config.lang }, query))
  const kept = cache.read(address)
  let response
  try {
    response = await request(address, kept && kept.etag ? { 'If-None-Match': kept.etag } : {})
  } catch (error) {
    return fallBack(kept, error)
  }
  return accept(address, kept, response)
}

function accept(address, kept, response) {
  const { statusCode: status, data } = response
  const isObject = data !== null && typeof data === 'object'
  const release = headerOf(response, 'x-release') || (isObject && data.release)
  if (status === 304 && kept) {
    cache.keepOnly(release)
    return { data: kept.data, offline: false, notice: '' }
  }
  if (status === 200 && isObject) {
    cache.keepOnly(release)
    cache.write(address, { data, release, etag: headerOf(response, 'etag'), at: Date.now() })
    return { data, offline: false, notice: '' }
  }
  if (status === 404) cache.forget(address)
  return fallBack(kept, makeError(status, isObject ? data : null, Number(headerOf(response, 'retry-after')) || 0))
}

module.exports = { get, addressOf }
