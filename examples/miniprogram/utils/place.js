// 我在哪里：{near, datum} 直接并入查询条件。
function whereAmI() {
  return new Promise((resolve, reject) => {
    wx.getLocation({
      type: 'gcj02',
      success: ({ latitude, longitude }) =>
        resolve({ near: `${latitude.toFixed(5)},${longitude.toFixed(5)}`, datum: 'gcj02' }),
      fail: () => reject(new Error('没有拿到位置，可在设置里允许使用位置。')),
    })
  })
}

/** 1234 -> “1.2 公里”。 */
function sayDistance(metres) {
  if (metres === undefined || metres === null) return ''
  return metres < 1000 ? `${metres} 米` : `${(metres / 1000).toFixed(metres < 10000 ? 1 : 0)} 公里`
}

module.exports = { whereAmI, sayDistance }
