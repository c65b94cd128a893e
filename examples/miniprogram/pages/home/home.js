// 首页：/api/v1/home 一次取齐。
const api = require('../../utils/api')

const GROUPS = [
  ['in_season', '正当时'],
  ['festivals', '接下来的节庆'],
  ['places', '山海大公园'],
  ['villages', '乡村'],
  ['routes', '线路'],
  ['products', '物产'],
]

Component({
  data: { month: null, notices: [], groups: [], notice: '', problem: '' },
  methods: {
    onLoad() {
      return this.load()
    },
    async load() {
      try {
        const { data, notice } = await api.get('/home')
        const groups = GROUPS.map(([name, title]) => ({ name, title, items: data[name] }))
        this.setData({
          month: data.month,
          notices: data.notices,
          groups: groups.filter((group) => group.items.length),
          notice,
          problem: '',
        })
      } catch (error) {
        this.setData({ problem: error.message })
      }
    },
    async onPullDownRefresh() {
      await this.load()
      wx.stopPullDownRefresh()
    },
    goList() {
      wx.navigateTo({ url: '/pages/list/list' })
    },
    goMap() {
      wx.navigateTo({ url: '/pages/map/map' })
    },
    goSearch() {
      wx.navigateTo({ url: '/pages/search/search' })
    },
  },
})
