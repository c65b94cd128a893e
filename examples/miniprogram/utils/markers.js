// <map> 要 GCJ-02。geometry.coordinates 是 WGS-84，直接用会偏几百米：取 properties.gcj02。
function toMarkers(features) {
  return features.map((feature, index) => ({
    id: index, // 必须是数字；点击时凭它找回条目
    latitude: feature.properties.gcj02.lat,
    longitude: feature.properties.gcj02.lon,
    title: feature.properties.title,
    iconPath: '/assets/pin.png',
    width: 24,
    height: 30,
  }))
}

module.exports = { toMarkers }
