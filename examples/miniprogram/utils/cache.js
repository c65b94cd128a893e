// 按地址存答案，连同 ETag 与版本（release）。换了版本，旧版本的全部丢掉。
const PREFIX = 'shanhai:'

const keyOf = (address) => PREFIX + address

const read = (address) => wx.getStorageSync(keyOf(address)) || null

function forget(address) {
  wx.removeStorageSync(keyOf(address))
}

function ours() {
  return wx.getStorageInfoSync().keys.filter((key) => key.startsWith(PREFIX))
}

let current = '' // 上一次见到的版本：没换就不必把存着的一一读出来

/** 服务器现在的版本是 release：不属于它的都不再可用。 */
function keepOnly(release) {
  if (!release || release === current) return
  current = release
  ours().forEach((key) => {
    const kept = wx.getStorageSync(key)
    if (!kept || kept.release !== release) wx.removeStorageSync(key)
  })
}

function write(address, kept) {
  const key = keyOf(address)
  const retry = () => {
    // 满了（小程序共 10 MB）：清空自己的再存一次；还不行就不存，不影响显示
    ours().forEach((old) => wx.removeStorageSync(old))
    wx.setStorage({ key, data: kept, fail() {} })
  }
  wx.setStorage({ key, data: kept, fail: retry })
}

module.exports = { read, write, forget, keepOnly, PREFIX }
