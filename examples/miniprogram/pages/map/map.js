// 地图：一次取全部有位置的条目。
const api = require('../../utils/api')
const { toMarkers } = require('../../utils/markers')

Component({
  data: {
    latitude: 34.6,
    longitude: 119.2,
    markers: [],
    points: [],
    item: null,
    notice: '',
    problem: '',
  },
  methods: {
    onLoad() {
      return this.load()
    },
    async load() {
      try {
        const { data, notice } = await api.get('/map.geojson')
        this.features = data.features
        const markers = toMarkers(data.features)
        const points = markers.map(({ latitude, longitude }) => ({ latitude, longitude }))
        this.setData({ markers, points, item: null, notice, problem: '' })
      } catch (error) {
        this.setData({ problem: error.message })
      }
    },
    show({ detail }) {
      this.setData({ item: this.features[detail.markerId].properties })
    },
  },
})
