// Keeps the site readable without a network. Lists of files come from /offline.json; what is kept bears the release it
// came from, and /release.json, which every page asks, says when that one is over. Sets are saved by offline.js.
'use strict';
var PAGES = 'shanhai-1 ', SETS = 'shanhai-1-set ';
var WAIT = 3000, MOST_PAGES = 80, MOST_PICTURES = 300, MOST_BYTES = 30 * 1024 * 1024;
var LIST = '/offline.json', ANY = { ignoreVary: true };
// answers of machines, and addresses that only lead elsewhere
var MACHINES = /^\/(?:api|s|healthz|readyz|metrics|release\.json)(?:\/|$)/;
var FILES = /^\/(?:assets|media)\//;
var HOME = /^\/api\/v1\/home(?:\?lang=(?:zh|en))?$/;
var following = {};

function starts(text, part) { return text.lastIndexOf(part, 0) === 0; }
function whole(answer) { return Boolean(answer) && answer.status === 200 && answer.type === 'basic' && !answer.redirected; }
function load(url) {
  return fetch(url, { cache: 'no-cache', credentials: 'same-origin' }).then(function (answer) {
    if (!whole(answer)) throw new Error(url + ' ' + answer.status);
    return answer;
  });
}
function inOrder(items, step) {
  return items.reduce(function (before, item) { return before.then(function () { return step(item); }); }, Promise.resolve());
}

// The newest release whose shell is complete: {name, cache}, or null.
function current() {
  return caches.keys().then(function (names) {
    var found = null;
    return inOrder(names.filter(function (name) { return starts(name, PAGES); }), function (name) {
      return caches.open(name).then(function (cache) {
        return cache.match(LIST, ANY).then(function (list) { if (list) found = { name: name, cache: cache }; });
      });
    }).then(function () { return found; });
  });
}
function find(path) {
  return current().then(function (now) {
    return (now ? now.cache.match(path, ANY) : Promise.resolve()).then(function (kept) { return kept || caches.match(path, ANY); });
  });
}
// An answer joins the cache of its own release only.
function store(key, answer) {
  var release = answer.headers.get('X-Release');
  return current().then(function (now) {
    if (now && (!release || now.name === PAGES + release)) return now.cache.put(key, answer);
  }).catch(function () {}); // no room: it is only kept
}

// A new release: fetch its shell, then forget the pages of the old one. Saved sets are followed by the page.
function follow(release) {
  var name = PAGES + release;
  if (!following[release]) {
    following[release] = current().then(function (now) { if (!now || now.name !== name) return take(name); });
    following[release].then(forget, forget);
  }
  return following[release];
  function forget() { delete following[release]; }
}
function take(name) {
  return Promise.all([caches.open(name), load(LIST)]).then(function (both) {
    var cache = both[0], list = both[1];
    return list.clone().json().then(function (said) {
      return Promise.all(said.shell.map(function (url) {
        return (FILES.test(url) ? caches.match(url, ANY) : Promise.resolve())
          .then(function (kept) { return kept || load(url); })
          .then(function (answer) { return cache.put(url, answer); });
      }));
    }).then(function () { return cache.put(LIST, list); });
  }).then(function () { return caches.keys(); }).then(function (names) {
    return Promise.all(names.map(function (other) { if (starts(other, PAGES) && other !== name) return caches.delete(other); }));
  });
}

// The page that is open, when it came before this worker or before its release was known.
function visit(said) {
  return follow(said.release).then(current).then(function (now) {
    return inOrder([said.page].concat(said.files), function (url) {
      return now.cache.match(url, ANY).then(function (kept) {
        if (!kept) return load(url).then(function (answer) { return store(url, answer); }).catch(function () {});
      });
    }).then(function () { return trim(now.cache); });
  });
}
// The oldest go first; the shell stays.
function trim(cache) {
  return Promise.all([cache.keys(), cache.match(LIST, ANY).then(function (list) { return list.json(); })]).then(function (both) {
    var pages = 0, pictures = 0, bytes = 0;
    var paths = both[0].map(function (request) { return new URL(request.url).pathname; }).reverse();
    return inOrder(paths, function (path) {
      if (both[1].shell.indexOf(path) >= 0 || path === LIST) return;
      if (path.slice(-1) === '/') { pages += 1; return pages > MOST_PAGES && cache.delete(path); }
      if (!FILES.test(path)) return;
      return cache.match(path, ANY).then(function (kept) {
        pictures += 1;
        bytes += Number(kept && kept.headers.get('Content-Length')) || 0;
        return (pictures > MOST_PICTURES || bytes > MOST_BYTES) && cache.delete(path);
      });
    });
  });
}

// Pages: the network first, what is kept after three seconds, the list of what is kept at last.
function page(event, path) {
  var copy = null, kept = find(path);
  var network = fetch(event.request).then(function (answer) {
    if (whole(answer) && path.slice(-1) === '/') copy = answer.clone();
    return answer;
  });
  event.waitUntil(network.then(function () { return copy && store(path, copy); }).catch(function () {}));
  var patience = new Promise(function (resolve) { setTimeout(resolve, WAIT); });
  return Promise.race([
    network.then(function (answer) { return answer.status < 500 && answer.status !== 429 ? answer : kept.then(function (old) { return old || answer; }); }),
    patience.then(function () { return kept; }).then(function (old) { return old || network; })
  ]).catch(function () {
    return kept.then(function (old) { return old || find(starts(path, '/en/') ? '/en/offline/' : '/offline/'); });
  }).then(function (answer) { return answer || Response.error(); });
}
// Files whose names carry their hash: what is kept first; of a picture any width of it will do.
function file(event, path) {
  return caches.match(path, ANY).then(function (kept) {
    return kept || fetch(event.request).then(function (answer) {
      if (whole(answer)) event.waitUntil(store(path, answer.clone()));
      return answer;
    }).catch(function () { return other(event.clientId, path); });
  });
}
function other(client, path) {
  return self.clients.get(client)
    .then(function (tab) { return find(new URL(tab.url).pathname); })
    .then(function (html) { return html.text(); })
    .then(function (html) {
      var shot = html.split('<picture>').filter(function (part) { return part.split('</picture>')[0].indexOf(path) >= 0; })[0];
      var names = (shot || '').split('</picture>')[0].match(/\/media\/[\w.-]+/g) || [], found;
      return inOrder(names, function (name) {
        return found || caches.match(name, ANY).then(function (kept) { found = kept; });
      }).then(function () { return found; });
    })
    .catch(function () {})
    .then(function (found) { return found || Response.error(); });
}
// The first screen of other clients: what is kept at once, fresh for the next time.
function home(event, key) {
  var network = fetch(event.request).then(function (answer) {
    if (whole(answer)) return store(key, answer.clone()).then(function () { return answer; });
    return answer;
  });
  event.waitUntil(network.catch(function () {}));
  return find(key).then(function (kept) { return kept || network; });
}

self.addEventListener('install', function (event) {
  event.waitUntil(fetch('/release.json', { cache: 'no-cache' }).then(function (answer) { return answer.json(); })
    .then(function (said) { return follow(said.release); })
    .then(function () { return self.skipWaiting(); }));
});
self.addEventListener('activate', function (event) {
  event.waitUntil(caches.keys().then(function (names) {
    return Promise.all(names.map(function (name) { if (!starts(name, PAGES) && !starts(name, SETS)) return caches.delete(name); }));
  }).then(function () { return self.clients.claim(); }));
});
self.addEventListener('message', function (event) {
  if (event.data && event.data.release) event.waitUntil(visit(event.data).catch(function () {}));
});
self.addEventListener('fetch', function (event) {
  var request = event.request, url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin || request.headers.has('Range')) return;
  if (HOME.test(url.pathname + url.search)) event.respondWith(home(event, url.pathname + url.search));
  else if (FILES.test(url.pathname)) event.respondWith(file(event, url.pathname));
  else if (request.mode === 'navigate' && !MACHINES.test(url.pathname)) event.respondWith(page(event, url.pathname));
});
