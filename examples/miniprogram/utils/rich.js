// 接口给的 HTML 变成 <rich-text> 的 nodes。它不认外面的样式表，颜色写在 style 里。
const MARK = 'background:#F3E2B3;color:#1C2B2E'
const STYLES = {
  h2: 'font-size:1.15em;font-weight:700;margin:1.2em 0 .4em',
  h3: 'font-size:1.05em;font-weight:700;margin:1em 0 .3em',
  p: 'margin:0 0 .8em',
  table: 'width:100%;border-collapse:collapse',
  th: 'border-bottom:1px solid #D6CFBE;padding:4px',
  td: 'border-bottom:1px solid #D6CFBE;padding:4px',
  blockquote: 'margin:0 0 .8em;padding-left:1em;border-left:3px solid #EFE3C4',
}

/** 搜索摘要：<mark> 变成有底色的 <span>；其余字符服务器已转义，原样留着。 */
const markToRich = (snippet) =>
  (snippet || '').replace(/<mark>/g, `<span style="${MARK}">`).replace(/<\/mark>/g, '</span>')

/** 正文：加样式。<rich-text> 里的链接点不动，去掉；可点的在 links。 */
const bodyToRich = (html) =>
  (html || '')
    .replace(/<\/?a\b[^>]*>/g, '')
    .replace(/<(h2|h3|p|table|th|td|blockquote)\b/g, (tag, name) => `${tag} style="${STYLES[name]}"`)

module.exports = { markToRich, bodyToRich }
