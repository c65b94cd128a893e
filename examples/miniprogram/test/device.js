// 代替微信：一个页面、一份存储、按记录回答的 wx.request。记录是接口的真实回答（环境变量 SHANHAI_ANSWERS）。
const fs = require('node:fs')
const path = require('node:path')
const { JSDOM } = require('jsdom')

const dom = new JSDOM('<!doctype html><body></body>', { url: 'https://mini.test/', pretendToBeVisual: true })
global.window = dom.window
;['document', 'Node', 'Event', 'CustomEvent', 'HTMLElement', 'Element'].forEach((name) => {
  global[name] = dom.window[name]
})
const simulate = require('miniprogram-simulate')

const ROOT = path.join(__dirname, '..')
const FOLDER = process.env.SHANHAI_ANSWERS
/** 记录：{address, status, header, body}。 */
const recorded = (name) => JSON.parse(fs.readFileSync(path.join(FOLDER, `${name}.json`), 'utf8'))
const clone = (value) => JSON.parse(JSON.stringify(value))

const canonical = (address) => {
  const { pathname, searchParams } = new URL(address, 'http://any.test')
  searchParams.sort()
  return `${pathname}?${searchParams}`
}

/** 新的手机：storage 空；network(request) 决定每次回答哪份记录，给 null 是没有网络。 */
function start(network) {
  const device = { sent: [], storage: new Map(), opened: [], network, titles: [] }
  Object.assign(wx, {
    request({ url, header, success, fail }) {
      device.sent.push({ url, header: header || {} })
      const answer = device.network({ url, header: header || {} })
      setTimeout(() => {
        if (!answer) return fail({ errMsg: 'request:fail' })
        success({ statusCode: answer.status, header: answer.header, data: clone(answer.body) })
      }, answer ? answer.delay : 0)
    },
    getStorageSync: (key) => (device.storage.has(key) ? clone(device.storage.get(key)) : ''),
    setStorage: ({ key, data }) => device.storage.set(key, clone(data)),
    removeStorageSync: (key) => device.storage.delete(key),
    getStorageInfoSync: () => ({ keys: [...device.storage.keys()] }),
    getWindowInfo: () => ({ windowWidth: 375, pixelRatio: 2 }),
    getLocation: ({ type, success, fail }) =>
      type === 'gcj02' && device.where ? success(device.where) : fail({ errMsg: 'getLocation:fail' }),
    navigateTo: ({ url }) => device.opened.push(url),
    openLocation: (place) => device.opened.push(place),
    setNavigationBarTitle: ({ title }) => device.titles.push(title),
  })
  return device
}

/** 按地址（条件次序不论）回答这些记录；问了别的就是错。 */
function answering(...names) {
  const answers = new Map(names.map(recorded).map((answer) => [canonical(answer.address), answer]))
  return ({ url }) => {
    const answer = answers.get(canonical(url))
    if (!answer) throw new Error(`no answer was recorded for ${url}`)
    return answer
  }
}

/** 打开一页，等它取完；给出 {data, page, tree}。 */
async function open(name, options) {
  const file = path.join(ROOT, 'pages', name, name)
  const component = simulate.render(simulate.load(file, { compiler: 'simulate', rootPath: ROOT }))
  component.attach(document.createElement('div'))
  if (component.instance.onLoad) await component.instance.onLoad(options || {})
  return { component, page: component.instance, data: () => component.instance.data, text: () => component.dom.textContent }
}

/** 树里名为 tag 的节点的属性。 */
function attributes(component, tag) {
  const found = []
  const walk = (node) => {
    if (!node || typeof node !== 'object') return
    if (node.tagName === tag) found.push(Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])))
    ;(node.children || []).forEach(walk)
  }
  walk(component.toJSON())
  return found
}

module.exports = { start, answering, recorded, open, attributes, simulate, ROOT }
