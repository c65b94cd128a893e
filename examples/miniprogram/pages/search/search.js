// 搜索：边打边提示（停 250 毫秒才问），回车出结果。
const api = require('../../utils/api')
const { markToRich } = require('../../utils/rich')
const { openEntry } = require('../../utils/open')

const PAUSE = 250

Component({
  data: { q: '', suggestions: [], items: [], total: null, did_you_mean: [], notice: '', problem: '' },
  methods: {
    type({ detail }) {
      this.setData({ q: detail.value })
      clearTimeout(this.timer)
      this.timer = setTimeout(() => this.suggest(), PAUSE)
    },
    async suggest() {
      const q = this.data.q.trim()
      if (!q) return this.setData({ suggestions: [] })
      const searched = this.asked
      try {
        const { data } = await api.get('/search/suggest', { q })
        const late = q !== this.data.q.trim() || searched !== this.asked // 字又变了，或已经搜了
        if (!late) this.setData({ suggestions: data.items })
      } catch (error) {
        this.setData({ suggestions: [] }) // 提示没有也能搜，不打扰
      }
    },
    async search() {
      clearTimeout(this.timer)
      const q = this.data.q.trim()
      if (!q) return
      this.setData({ suggestions: [] })
      const asked = (this.asked = (this.asked || 0) + 1)
      try {
        const { data, notice } = await api.get('/search', { q })
        if (asked !== this.asked) return // 又搜了别的，这一份过时
        const items = data.items.map((item) => ({ item, code: item.code, snippet: markToRich(item.snippet) }))
        this.setData({ items, total: data.total, did_you_mean: data.did_you_mean, notice, problem: '' })
      } catch (error) {
        if (asked === this.asked) this.setData({ problem: error.message })
      }
    },
    again({ currentTarget }) {
      this.setData({ q: currentTarget.dataset.q })
      return this.search()
    },
    open({ currentTarget }) {
      openEntry(currentTarget.dataset.collection, currentTarget.dataset.id)
    },
  },
})
