const openEntry = (collection, id) => wx.navigateTo({ url: `/pages/entry/entry?collection=${collection}&id=${id}` })

module.exports = { openEntry }
