// 一条的全文。
const api = require('../../utils/api')
const pictures = require('../../utils/pictures')
const { bodyToRich } = require('../../utils/rich')
const { openEntry } = require('../../utils/open')

Component({
  data: { entry: null, cover: null, gallery: [], body: '', notice: '', problem: '' },
  methods: {
    onLoad({ collection, id }) {
      this.address = `/${collection}/${id}`
      return this.load()
    },
    async load() {
      try {
        const { data, notice } = await api.get(this.address)
        this.setData({
          entry: data,
          cover: pictures.forScreen(data.cover, 1),
          gallery: data.gallery.map((picture) => pictures.forScreen(picture, 1)).filter(Boolean),
          body: bodyToRich(data.body_html),
          notice,
          problem: '',
        })
        wx.setNavigationBarTitle({ title: data.title })
      } catch (error) {
        this.setData({ problem: error.message })
      }
    },
    goThere() {
      const { title, location } = this.data.entry
      wx.openLocation({ latitude: location.gcj02.lat, longitude: location.gcj02.lon, name: title, scale: 14 })
    },
    open({ currentTarget }) {
      openEntry(currentTarget.dataset.collection, currentTarget.dataset.id)
    },
    onShareAppMessage() {
      if (!this.data.entry) return {} // 没取到：转发这一页本身
      const { title, collection, id, promo } = this.data.entry
      const card = promo.find((one) => one.name === 'share')
      return { title, path: `/pages/entry/entry?collection=${collection}&id=${id}`, imageUrl: card && card.url }
    },
  },
})
