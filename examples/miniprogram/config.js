// 接口在哪里：只改这一行。真机与上线要用 https，并登记为 request 合法域名。
module.exports = {
  base: 'http://127.0.0.1:8000',
  lang: 'zh',
  timeout: 10000,
}
