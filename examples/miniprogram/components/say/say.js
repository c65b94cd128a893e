// 一句提示（离线、出错），出错时带“再试一次”。
Component({
  properties: { notice: String, problem: String },
  methods: {
    retry() {
      this.triggerEvent('retry')
    },
  },
})
