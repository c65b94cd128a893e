const test = require('node:test')
const assert = require('node:assert/strict')
const { start, answering, recorded, open, attributes } = require('./device')

const titleOf = {
  in_season: '正当时',
  festivals: '接下来的节庆',
  places: '山海大公园',
  villages: '乡村',
  routes: '线路',
  products: '物产',
}

test('home draws every group of /home', async () => {
  start(answering('home'))
  const home = await open('home')
  const { body } = recorded('home')
  assert.equal(home.data().problem, '')
  assert.ok(home.text().includes(body.month.headline))
  assert.ok(home.text().includes(body.notices[0].reason))
  for (const name of ['in_season', 'festivals', 'places', 'villages', 'routes', 'products']) {
    assert.equal(home.text().includes(titleOf[name]), body[name].length > 0, name)
    body[name].forEach((item) => assert.ok(home.text().includes(item.title), item.title))
  }
  assert.ok(body.places.length && body.in_season.length)
  assert.ok(home.text().includes(body.festivals[0].next))
})

test('the list filters by county, tag, month and distance', async () => {
  const device = start(answering('list', 'county', 'tag', 'month', 'near'))
  device.where = { latitude: 34.65, longitude: 119.29 }
  const list = await open('list')
  const ids = () => list.data().items.map((item) => item.id)
  assert.deepEqual(ids(), recorded('list').body.items.map((item) => item.id))
  assert.ok(list.text().includes('海州区'))
  for (const [name, id, record] of [['county', 'haizhou', 'county'], ['tag', 'haidao', 'tag'], ['month', '7', 'month']]) {
    await list.page.choose({ currentTarget: { dataset: { name, id } } })
    assert.equal(list.data().problem, '')
    assert.deepEqual(ids(), recorded(record).body.items.map((item) => item.id))
    assert.ok(ids().length < recorded('list').body.items.length, name)
    await list.page.choose({ currentTarget: { dataset: { name, id } } })
  }
  await list.page.nearest()
  assert.equal(new URL(device.sent.at(-1).url).searchParams.get('datum'), 'gcj02')
  assert.deepEqual(ids(), recorded('near').body.items.map((item) => item.id))
  assert.match(list.text(), /公里/)
})

test('a refused location is said and changes nothing', async () => {
  start(answering('list'))
  const list = await open('list')
  await list.page.nearest()
  assert.match(list.text(), /没有拿到位置/)
  assert.equal(list.data().items.length, recorded('list').body.items.length)
})

test('the entry shows its text, notices, pictures and links', async () => {
  const device = start(answering('entry'))
  const entry = await open('entry', { collection: 'places', id: 'huaguoshan' })
  const { body } = recorded('entry')
  assert.deepEqual(device.titles, [body.title])
  body.notices.forEach((notice) => assert.ok(entry.text().includes(notice.reason)))
  body.links.forEach((link) => assert.ok(entry.text().includes(link.title)))
  const [{ nodes }] = attributes(entry.component, 'wx-rich-text')
  assert.match(nodes, /<h2 style=/)
  assert.doesNotMatch(nodes, /<a\b/)
  const [cover] = attributes(entry.component, 'wx-image')
  const chosen = body.cover.renditions.find((one) => one.url === cover.src)
  assert.deepEqual([chosen.type, chosen.width], ['image/webp', 960]) // 375 x 2 = 750
  entry.page.goThere()
  const { lat, lon } = body.location.gcj02
  assert.deepEqual([device.opened[0].latitude, device.opened[0].longitude], [lat, lon])
  assert.equal(entry.page.onShareAppMessage().imageUrl, body.promo.find((one) => one.name === 'share').url)
})

test('a stand-in picture says so', async () => {
  const answer = recorded('entry')
  answer.body.cover.stand_in = true
  start(() => answer)
  const entry = await open('entry', { collection: 'places', id: 'huaguoshan' })
  assert.ok(entry.text().includes('示意图，非实景'))
})

test('markers stand at GCJ-02 and lead back to their entry', async () => {
  start(answering('map'))
  const map = await open('map')
  const { features } = recorded('map').body
  const [{ markers }] = attributes(map.component, 'wx-map')
  assert.equal(markers.length, features.length)
  markers.forEach((marker, index) => {
    const { geometry, properties } = features[index]
    assert.equal(typeof marker.id, 'number')
    assert.deepEqual([marker.latitude, marker.longitude], [properties.gcj02.lat, properties.gcj02.lon])
    assert.notEqual(marker.longitude, geometry.coordinates[0])
  })
  map.page.show({ detail: { markerId: 1 } })
  assert.ok(map.text().includes(features[1].properties.title))
  assert.ok(map.text().includes(features[1].properties.summary))
})

test('search suggests, then finds, and marks become rich text', async () => {
  const device = start(answering('suggest', 'search'))
  const search = await open('search')
  search.page.setData({ q: 'lian' })
  await search.page.suggest()
  recorded('suggest').body.items.forEach((item) => assert.ok(search.text().includes(item.title)))
  await search.page.search()
  assert.equal(search.data().problem, '')
  assert.match(recorded('search').body.items[0].snippet, /<mark>/)
  assert.doesNotMatch(search.data().items[0].snippet, /mark>/)
  assert.match(search.data().items[0].snippet, /<span style="[^"]+">连<\/span>/)
  assert.ok(search.text().includes(`找到 ${recorded('search').body.total} 条`))
  assert.equal(device.sent.length, 2)
})

test('a slow answer does not replace that to a later question', async () => {
  const fast = recorded('search')
  const slow = { ...fast, delay: 40, body: { ...fast.body, total: 999 } }
  const device = start(({ url }) => (url.includes('q=slow') ? slow : fast))
  const search = await open('search')
  search.page.setData({ q: 'slow' })
  const earlier = search.page.search()
  search.page.setData({ q: 'lian' })
  await search.page.search()
  await earlier
  assert.equal(search.data().total, fast.body.total)
  device.network = () => ({ ...recorded('suggest'), delay: 40 })
  const suggested = search.page.suggest()
  device.network = () => fast
  await search.page.search()
  await suggested
  assert.deepEqual(search.data().suggestions, [])
})

test('an error is one sentence on the page, and trying again helps', async () => {
  const device = start(() => null)
  const home = await open('home')
  assert.match(home.text(), /连不上网络/)
  device.network = answering('home')
  await home.page.load()
  assert.equal(home.data().problem, '')
})
