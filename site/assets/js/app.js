// Everything that depends on the visitor's day. Pages are complete without it.
(function () {
  'use strict';
  var shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' });
  var today = shanghai.format(new Date());
  var month = Number(today.slice(5, 7));
  var all = function (query, root) { return Array.prototype.slice.call((root || document).querySelectorAll(query)); };

  // the month bars of fact cards
  all('.yr i:nth-child(' + month + ')').forEach(function (cell) { cell.classList.add('now'); });

  // notices are in force from a day to a day
  all('[data-from], [data-to]').forEach(function (notice) {
    var from = notice.getAttribute('data-from'), to = notice.getAttribute('data-to');
    notice.hidden = Boolean((from && today < from) || (to && today > to));
  });

  // tickets whose day is over
  all('[data-until]').forEach(function (ticket) {
    if (today <= ticket.getAttribute('data-until')) return;
    var tag = ticket.querySelector('.tag');
    ticket.classList.add('past');
    if (tag) { tag.textContent = ticket.getAttribute('data-over'); tag.className = 'tag wait'; }
  });
  // how long until: in whole days of Shanghai
  all('[data-left]').forEach(function (spot) {
    var item = spot.closest('[data-start]'), words = spot.closest('[data-left-days]');
    if (!item || !words) return;
    var start = item.getAttribute('data-start'), until = item.getAttribute('data-until') || start;
    var days = Math.round((Date.parse(start) - Date.parse(today)) / 86400000);
    if (today > until || days > 180) return;
    spot.textContent = days > 1 ? words.getAttribute('data-left-days').replace('{n}', days) :
      words.getAttribute(days === 1 ? 'data-left-tomorrow' : start === until ? 'data-left-today' : 'data-left-on');
  });

  // this weekend, and what is on within some days
  function plus(days) { return new Date(Date.parse(today) + days * 86400000).toISOString().slice(0, 10); }
  function keep(list, from, to) {
    var shown = all('[data-start]', list).filter(function (item) {
      item.hidden = !(item.getAttribute('data-start') <= to && item.getAttribute('data-until') >= from);
      return !item.hidden;
    });
    return shown.length;
  }
  all('[data-weekend]').forEach(function (list) {
    var day = new Date(Date.parse(today)).getUTCDay(), none = list.parentElement.querySelector('[data-none]');
    var saturday = plus(day === 0 ? -1 : 6 - day), shown = keep(list, saturday, plus(day === 0 ? 0 : 7 - day));
    list.hidden = !shown;
    if (none) none.hidden = Boolean(shown);
  });
  all('[data-within]').forEach(function (list) {
    list.closest('section').hidden = !keep(list, today, plus(Number(list.getAttribute('data-within'))));
  });

  // open today, where the hours are known
  all('[data-hours]').forEach(function (spot) {
    var closed = document.querySelector('.notice[data-kind="closed"]:not([hidden])');
    var row = JSON.parse(spot.getAttribute('data-hours')).filter(function (one) { return !one[0].length || one[0].indexOf(month) >= 0; })[0];
    var limit = JSON.parse(spot.getAttribute('data-limits') || '[]').filter(function (one) { return one[0].indexOf(month) >= 0; })[0];
    if (closed) spot.textContent = spot.getAttribute('data-why').replace('{why}', function () { return closed.querySelector('span').textContent; });
    else if (!row) spot.textContent = spot.getAttribute('data-shut');
    else if (limit) spot.textContent = spot.getAttribute('data-limit').replace('{why}', function () { return limit[1]; });
    else spot.textContent = spot.getAttribute('data-open').replace('{open}', row[1]).replace('{close}', row[2]);
    spot.hidden = false;
  });

  all('[data-next]').forEach(function (strip) {
    var past = all('.past', strip);
    if (past.length < strip.children.length) past.forEach(function (ticket) { ticket.hidden = true; });
  });

  // home: the page was built in some month; show the visitor's own
  var data = document.getElementById('months-data');
  if (data) {
    var year = JSON.parse(data.textContent), built = year.built;
    if (built !== month) turn(year, month);
  }
  function turn(year, month) {
    var now = year.months[month], strip = document.querySelector('.months ol');
    if (!now) return;
    document.querySelector('[data-slip]').textContent = now.name;
    all('[data-term]').forEach(function (term) { term.remove(); });
    var head = document.querySelector('[data-headline]');
    head.textContent = '';
    now.headline.forEach(function (part) {
      var span = document.createElement('span');
      span.className = 'ph';
      span.textContent = part;
      head.appendChild(span);
    });
    document.querySelector('[data-say]').textContent = now.say;
    var button = document.querySelector('[data-where]');
    button.textContent = now.where;
    all('[aria-current]', strip).forEach(function (link) { link.removeAttribute('aria-current'); });
    while (Number(strip.firstElementChild.getAttribute('data-month')) !== month) strip.appendChild(strip.firstElementChild);
    strip.firstElementChild.firstElementChild.setAttribute('aria-current', 'true');
    var block = document.querySelector('[data-picks]'), cards = now.ids.map(function (id) { return year.cards[id]; }).filter(Boolean);
    if (!block || !cards.length) return;
    block.className = 'grid';
    block.textContent = '';
    cards.forEach(function (card) { block.appendChild(drawn(card)); });
  }
  function drawn(card) {
    var link = document.createElement('a'), cap = document.createElement('div'), h = document.createElement('h3'), p = document.createElement('p');
    link.className = 'card m';
    link.href = card.href;
    if (card.img) {
      var shown = document.createElement('span'), img = document.createElement('img');
      shown.className = 'shown';
      img.src = card.img; img.width = card.w; img.height = card.h; img.alt = card.alt; img.loading = 'lazy';
      shown.appendChild(img);
      if (card.tab) { var em = document.createElement('em'); em.textContent = card.tab; shown.appendChild(em); }
      link.appendChild(shown);
    }
    cap.className = 'cap';
    h.textContent = card.title;
    p.textContent = card.line;
    cap.appendChild(h); cap.appendChild(p); link.appendChild(cap);
    return link;
  }

  // a section's chips are links to its groups and cards; here they become a filter
  var bars = all('[data-filter]');
  if (bars.length) {
    var groups = all('.group'), cards = all('[data-marks]');
    var pick = function (hash) {
      var name = hash.slice(1), known = bars.some(function (bar) { return bar.querySelector('a[href="' + hash + '"]'); });
      var group = groups.some(function (one) { return one.id === name; });
      if (!known || name === 'all') { name = ''; hash = '#all'; }
      cards.forEach(function (card) {
        card.hidden = Boolean(name) && !group && card.getAttribute('data-marks').split(' ').indexOf(name) < 0;
      });
      groups.forEach(function (one) {
        one.hidden = Boolean(name) && (group ? one.id !== name : !one.querySelector('[data-marks]:not([hidden])'));
      });
      bars.forEach(function (bar) {
        all('a', bar).forEach(function (chip) {
          var on = chip.hash === hash;
          chip.classList.toggle('on', on);
          if (on) chip.setAttribute('aria-current', 'true'); else chip.removeAttribute('aria-current');
        });
      });
    };
    bars.forEach(function (bar) {
      bar.addEventListener('click', function (event) {
        var chip = event.target.closest('a[href^="#"]');
        if (!chip) return;
        event.preventDefault();
        history.replaceState(null, '', chip.hash === '#all' ? location.pathname : chip.hash);
        pick(chip.hash);
      });
    });
    if (/^#[a-z0-9-]+$/.test(location.hash)) { pick(location.hash); scrollTo(0, 0); }
  }

  // "go there": the phone's own map app looks for the name; WeChat opens none, so there the name is copied
  var agent = navigator.userAgent, wechat = /MicroMessenger/i.test(agent);
  var apps = {
    ios: function (name, point) { return 'https://maps.apple.com/?q=' + name + (point ? '&sll=' + point : ''); },
    android: function (name, point) { return point ? 'geo:' + point + '?q=' + point + '(' + name + ')' : 'geo:0,0?q=' + name; }
  };
  var app = /iPhone|iPad|iPod/.test(agent) ? apps.ios : /Android/.test(agent) ? apps.android : null;
  function ways() {
    all('[data-go]').forEach(function (link) {
      var name = link.getAttribute('data-go');
      if (wechat) { link.setAttribute('role', 'button'); link.textContent = link.getAttribute('data-copy'); link.title = name; }
      else if (app) link.href = app(encodeURIComponent(name), link.getAttribute('data-point'));
    });
  }
  if (wechat) document.addEventListener('click', function (event) {
    var link = event.target.closest('[data-go]'), field;
    if (!link) return;
    event.preventDefault();
    field = document.createElement('textarea');
    field.value = link.getAttribute('data-go');
    document.body.appendChild(field);
    field.select();
    link.textContent = document.execCommand('copy') ? link.getAttribute('data-copied') : field.value;
    field.remove();
    link.focus();
  });
  document.addEventListener('go-links', ways);
  ways();
})();
