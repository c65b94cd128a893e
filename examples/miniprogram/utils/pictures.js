// 选图：够清楚里最小的一张。
/** 宽 width（逻辑像素）的位置用哪一张；没有图时是 null。 */
function choose(picture, width, pixelRatio, webp = true) {
  const all = (picture && picture.renditions) || []
  const types = webp ? ['image/webp', 'image/jpeg'] : ['image/jpeg', 'image/webp']
  const type = types.find((wanted) => all.some((one) => one.type === wanted))
  const fitting = all.filter((one) => one.type === type).sort((a, b) => a.width - b.width)
  const wanted = Math.ceil(width * pixelRatio)
  return fitting.find((one) => one.width >= wanted) || fitting[fitting.length - 1] || null
}

/** 图下的话：不是本地实景的要说出来，署名与许可照写。 */
function caption(picture) {
  if (!picture) return ''
  const parts = []
  if (picture.drawn) parts.push('手绘插图')
  else if (picture.stand_in) parts.push('示意图，非实景')
  if (picture.credit) parts.push(picture.credit)
  if (picture.licence) parts.push(picture.licence)
  return parts.join(' · ')
}

const screen = () => (wx.getWindowInfo ? wx.getWindowInfo() : wx.getSystemInfoSync())

/** 占屏幕 share（0 到 1）宽的一张图。 */
function forScreen(picture, share) {
  const { windowWidth, pixelRatio } = screen()
  const chosen = choose(picture, windowWidth * share, pixelRatio)
  return chosen ? { src: chosen.url, ratio: chosen.height / chosen.width, alt: picture.alt, caption: caption(picture) } : null
}

module.exports = { choose, caption, forScreen }
