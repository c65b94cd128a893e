// 列表里的一条。item 就是接口的一条，不改名。
const pictures = require('../../utils/pictures')
const { sayDistance } = require('../../utils/place')
const { openEntry } = require('../../utils/open')

Component({
  properties: { item: { type: Object, value: null }, snippet: { type: String, value: '' } },
  data: { picture: null, line: '' },
  observers: {
    item(item) {
      if (!item) return
      const where = item.county ? item.county.label : ''
      const line = [where, item.next || '', sayDistance(item.distance_m)].filter(Boolean).join(' · ')
      this.setData({ picture: pictures.forScreen(item.cover, 0.32), line })
    },
  },
  methods: {
    open() {
      openEntry(this.data.item.collection, this.data.item.id)
    },
  },
})
