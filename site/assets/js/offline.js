// The release in the footer, the service worker (after load), the keep button, and what WeChat's browser cannot do.
(function () {
  'use strict';
  var SETS = 'shanhai-1-set '; // one cache for each kept set: SETS + release + ' ' + path of its first page
  var agent = navigator.userAgent, wechat = /MicroMessenger/i.test(agent);
  var able = 'serviceWorker' in navigator && 'caches' in window && window.isSecureContext && 'AbortController' in window;
  var spot = document.querySelector('[data-release]'), away = document.querySelector('[data-away]');
  var hint = document.querySelector('[data-wechat]'), keep = document.querySelector('[data-keep]');
  var size = function (bytes) { return bytes < 1048576 ? Math.ceil(bytes / 1024) + ' KB' : (bytes / 1048576).toFixed(1) + ' MB'; };
  if (!('fetch' in window)) return;

  function ask() {
    return fetch('/release.json', { headers: { Accept: 'application/json' }, cache: 'no-cache' })
      .then(function (answer) { return answer.ok ? answer.json() : {}; })
      .then(function (said) { return said.release || ''; });
  }
  var asked = ask().catch(function () { return ''; });
  asked.then(function (release) {
    if (!release || !spot) return;
    spot.textContent = release;
    spot.parentElement.hidden = false;
  });

  function network() { if (away) away.hidden = navigator.onLine !== false; }
  window.addEventListener('online', network);
  window.addEventListener('offline', network);
  network();

  // WeChat: what would be a download, a calendar or a map becomes a hint beside the link
  function tell(place) {
    place.parentNode.insertBefore(hint, place.nextSibling);
    hint.hidden = false;
    hint.querySelector('button').onclick = function () {
      var button = this, url = place.href || location.href;
      copy(/^https?:/.test(url) ? url : location.href).then(function () { button.textContent = button.getAttribute('data-done'); });
    };
    hint.querySelector('button').focus();
    hint.scrollIntoView({ block: 'center' });
  }
  function copy(text) {
    if (navigator.clipboard) return navigator.clipboard.writeText(text).catch(function () { old(text); });
    return Promise.resolve(old(text));
  }
  function old(text) {
    var field = document.createElement('textarea');
    field.value = text;
    document.body.appendChild(field);
    field.select();
    document.execCommand('copy');
    field.remove();
  }
  if (wechat && hint) document.addEventListener('click', function (event) {
    var link = event.target.closest('a[download], a[href$=".ics"], a[href$=".gpx"], a[href$=".zip"], a[href^="geo:"], a[href^="webcal:"]');
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    tell(link);
  });

  // a set is complete when its list lies in its cache
  function sets() {
    return caches.keys().then(function (names) {
      return names.filter(function (name) { return name.lastIndexOf(SETS, 0) === 0; }).map(function (name) {
        var rest = name.slice(SETS.length).split(' ');
        return { name: name, release: rest[0], path: rest[1] };
      });
    });
  }
  function of(path) { return sets().then(function (found) { return found.filter(function (set) { return set.path === path; }); }); }
  function isKept(path) {
    return of(path).then(function (found) {
      return Promise.all(found.map(function (set) {
        return caches.open(set.name).then(function (cache) { return cache.match(path + 'offline.json'); });
      }));
    }).then(function (lists) { return lists.some(Boolean); });
  }
  function drop(path, but) {
    return of(path).then(function (found) {
      return Promise.all(found.map(function (set) { return set.name !== but && caches.delete(set.name); }));
    });
  }
  function list(path, signal) {
    return fetch(path + 'offline.json', { cache: 'no-cache', signal: signal }).then(function (answer) {
      if (answer.status === 404) return null;
      if (!answer.ok) throw new Error(answer.status);
      return answer.json();
    });
  }
  // Fetches a set, four at a time; what lies in any cache already is not asked for again. Pages of a release that was
  // replaced on the way are fetched once more.
  function save(path, release, told, signal, again) {
    var name = SETS + release + ' ' + path;
    return Promise.all([caches.open(name), list(path, signal)]).then(function (both) {
      var cache = both[0], set = both[1];
      if (!set) return drop(path);
      var jobs = set.pages.concat(set.files), done = 0, at = 0;
      function next() {
        var job = jobs[at++];
        if (!job) return null;
        var file = job[0].slice(-1) !== '/';
        return (file ? caches.match(job[0], { ignoreVary: true }) : Promise.resolve())
          .then(function (kept) { return kept || fetch(job[0], { signal: signal, cache: file ? 'default' : 'no-cache' }); })
          .then(function (answer) {
            if (answer.status !== 200 || answer.redirected) throw new Error(job[0] + ' ' + answer.status);
            return cache.put(job[0], answer);
          })
          .then(function () { done += job[1]; told(Math.floor(100 * done / (set.bytes || 1))); return next(); });
      }
      return Promise.all([next(), next(), next(), next()]).then(ask).then(function (now) {
        if (now !== release && !again) return caches.delete(name).then(function () { return save(path, now, told, signal, true); });
        return cache.put(path + 'offline.json', new Response(JSON.stringify(set), { headers: { 'Content-Type': 'application/json' } }))
          .then(function () { return drop(path, name); });
      });
    });
  }

  function button() {
    var path = keep.getAttribute('data-keep'), words = JSON.parse(keep.getAttribute('data-words'));
    var main = keep.querySelector('.btn'), label = main.querySelector('span'), minor = keep.querySelector('.drop');
    var status = keep.querySelector('[role="status"]'), first = label.textContent, running = null;
    function say(text, minorText) {
      label.textContent = text;
      minor.hidden = !minorText;
      if (minorText) minor.textContent = minorText;
    }
    function idle() {
      say(first);
      main.disabled = false;
      return list(path).then(function (set) {
        if (set && !running && !main.disabled) label.textContent = first + ' · ' + size(set.bytes);
        keep.classList.toggle('on', Boolean(set));
      }).catch(function () { keep.classList.remove('on'); });
    }
    function kept() {
      var focused = document.activeElement === main;
      say(words.done, words.drop);
      main.disabled = true;
      if (focused) minor.focus();
      keep.classList.add('on');
    }
    main.addEventListener('click', function () {
      if (running) return;
      var signal = (running = new AbortController()).signal, shown = -1;
      if (navigator.storage && navigator.storage.persist) navigator.storage.persist();
      say(words.busy.replace('{n}', 0), words.stop);
      ask().then(function (release) {
        return save(path, release, function (n) {
          if (n === shown || !running) return;
          label.textContent = words.busy.replace('{n}', shown = n);
        }, signal);
      }).then(function () { running = null; kept(); status.textContent = words.done; }, function (error) {
        var failed = error.name === 'QuotaExceededError' ? words.full : words.failed;
        var stopped = signal.aborted && running === null;
        if (running) running.abort();
        running = null;
        if (stopped) return;
        say(failed);
        status.textContent = failed;
      });
    });
    minor.addEventListener('click', function () {
      var was = running;
      running = null;
      if (was) was.abort();
      drop(path).then(idle).then(function () { main.focus(); });
    });
    isKept(path).then(function (found) { return found ? kept() : idle(); });
  }

  if (keep && !able && wechat && hint) {
    var main = keep.querySelector('.btn');
    main.querySelector('span').textContent = JSON.parse(keep.getAttribute('data-words')).wechat;
    main.querySelector('svg').remove();
    main.addEventListener('click', function () { tell(keep); });
    keep.classList.add('on');
  } else if (keep && !able) keep.hidden = true;
  if (!able) return;
  window.shanhaiKept = { sets: sets, drop: drop, size: size }; // for the page that lists what is kept

  function start() {
    if (keep) button();
    navigator.serviceWorker.register('/sw.js').then(function () { return Promise.all([navigator.serviceWorker.ready, asked]); })
      .then(function (both) {
        if (!both[1]) return;
        var files = performance.getEntriesByType('resource').map(function (row) { return new URL(row.name); })
          .filter(function (url) { return url.origin === location.origin && /^\/(assets|media)\//.test(url.pathname); })
          .map(function (url) { return url.pathname; });
        both[0].active.postMessage({ release: both[1], page: location.pathname, files: files });
        // what was kept of an older release is fetched anew, then replaces it
        return sets().then(function (found) {
          return found.reduce(function (before, set) {
            return before.then(function () {
              if (set.release === both[1]) return;
              return caches.open(set.name).then(function (cache) { return cache.match(set.path + 'offline.json'); })
                .then(function (whole) { return whole ? save(set.path, both[1], function () {}) : caches.delete(set.name); });
            });
          }, Promise.resolve());
        });
      }).catch(function () {}); // no network, or a browser that forbids it: the page is complete without
  }
  if (document.readyState === 'complete') start();
  else window.addEventListener('load', start);
})();
