// 列表：县区、标签、月份、离我最近；选项与数目来自同一个回答的 facets。
const api = require('../../utils/api')
const { whereAmI } = require('../../utils/place')

const MONTHS = Array.from({ length: 12 }, (_, index) => ({ id: String(index + 1), label: `${index + 1}月` }))

Component({
  data: {
    collection: 'places',
    chosen: { county: '', tag: '', month: '' },
    options: { county: [], tag: [], month: MONTHS },
    near: null,
    items: [],
    total: 0,
    page: 0,
    more: false,
    notice: '',
    problem: '',
  },
  methods: {
    onLoad(options) {
      this.setData({ collection: (options && options.collection) || 'places' })
      return this.load(1)
    },
    query(page) {
      return Object.assign({ page, facets: 'county,tag' }, this.data.chosen, this.data.near)
    },
    async load(page) {
      const asked = (this.asked = (this.asked || 0) + 1)
      try {
        const { data, notice } = await api.get(`/${this.data.collection}`, this.query(page))
        if (asked !== this.asked) return // 条件又换过了，这一份过时
        this.setData({
          items: page === 1 ? data.items : this.data.items.concat(data.items),
          'options.county': data.facets.county,
          'options.tag': data.facets.tag,
          total: data.total,
          more: data.next !== null,
          page,
          notice,
          problem: '',
        })
      } catch (error) {
        if (asked === this.asked) this.setData({ problem: error.message })
      }
    },
    again() {
      return this.load(1)
    },
    choose({ currentTarget }) {
      const { name, id } = currentTarget.dataset
      const same = this.data.chosen[name] === id
      this.setData({ [`chosen.${name}`]: same ? '' : id })
      return this.load(1)
    },
    async nearest() {
      try {
        this.setData({ near: this.data.near ? null : await whereAmI() })
      } catch (error) {
        this.setData({ problem: error.message })
        return
      }
      await this.load(1)
    },
    onReachBottom() {
      return this.data.more ? this.load(this.data.page + 1) : undefined
    },
  },
})
