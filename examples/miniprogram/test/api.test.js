const test = require('node:test')
const assert = require('node:assert/strict')
const { start, answering, recorded } = require('./device')
const api = require('../utils/api')
const { choose, caption } = require('../utils/pictures')

const refused = (name) => async () => {
  const answer = recorded(name)
  start(() => answer)
  await assert.rejects(api.get('/places'), (error) => {
    assert.equal(error.status, answer.status)
    assert.match(error.message, SENTENCES[name])
    assert.equal(error.message.split('\n').length, 1)
    return true
  })
}
const SENTENCES = {
  wrong_name: /条件 colour“red” 不对，可以用：page、/,
  wrong_value: /条件 county“beijing” 不对，可以用：.*lianyun/,
  missing: /没有找到/,
  limited: /访问太勤了，请 [1-9]\d* 秒后再试/,
  broken: /服务器出了点问题/,
}
Object.keys(SENTENCES).forEach((name) => test(`success fires for ${name}: it is still an error`, refused(name)))

test('no network and nothing kept: an error', async () => {
  start(() => null)
  await assert.rejects(api.get('/home'), { status: 0, message: '连不上网络，请检查后再试。' })
})

test('a page of a hotel network is no data', async () => {
  start(() => ({ status: 200, header: {}, body: '<html>' }))
  await assert.rejects(api.get('/home'), /收到的不是数据/)
})

test('the ETag is sent back and 304 gives what was kept', async () => {
  const device = start(answering('home'))
  await api.get('/home')
  device.network = () => recorded('unchanged')
  const { data, offline } = await api.get('/home')
  assert.equal(recorded('unchanged').status, 304)
  assert.equal(device.sent[1].header['If-None-Match'], recorded('home').header.ETag)
  assert.deepEqual([data, offline], [recorded('home').body, false])
})

test('what was kept is shown without network, on 429 and on 500, and says so', async () => {
  for (const broken of [() => null, () => recorded('limited'), () => recorded('broken')]) {
    const device = start(answering('home'))
    await api.get('/home')
    device.network = broken
    const { data, offline, notice } = await api.get('/home')
    assert.deepEqual([data, offline], [recorded('home').body, true])
    assert.match(notice, /存下的内容/)
  }
})

test('a new release drops what belongs to the old one', async () => {
  const device = start(answering('home', 'list'))
  await api.get('/home')
  await api.get('/places', { page: 1, facets: 'county,tag' })
  device.storage.set('mine', 1)
  assert.equal(device.storage.size, 3)
  device.network = () => recorded('home_next')
  const { data } = await api.get('/home')
  assert.notEqual(data.release, recorded('home').body.release)
  assert.deepEqual([...device.storage.values()].map((kept) => kept.release), [undefined, data.release])
  device.network = () => null
  await assert.rejects(api.get('/places', { page: 1, facets: 'county,tag' }), { status: 0 })
})

test('an entry that is gone is forgotten', async () => {
  const device = start(answering('entry'))
  await api.get('/places/huaguoshan')
  device.network = () => recorded('missing')
  await assert.rejects(api.get('/places/huaguoshan'), { status: 404 })
  assert.equal(device.storage.size, 0)
})

test('the smallest picture that is sharp enough', () => {
  const { cover } = recorded('entry').body
  const width = (...given) => choose(cover, ...given).width
  assert.deepEqual([width(100, 2), width(160, 2), width(161, 2), width(375, 3)], [320, 320, 640, 960])
  assert.equal(choose(cover, 100, 2, false).type, 'image/jpeg')
  assert.equal(choose(null, 100, 2), null)
  assert.match(caption(cover), /某人 · CC BY 4.0/)
})

test('conditions without a value are left out, lists are repeated', () => {
  assert.match(api.addressOf('/places', { county: '', tag: ['a', 'b'], near: null }), /\/api\/v1\/places\?tag=a&tag=b$/)
})
