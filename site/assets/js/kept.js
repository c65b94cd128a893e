// /offline/: the sets and pages that this phone keeps. The service worker also shows it for pages that it has not.
(function () {
  'use strict';
  var kept = window.shanhaiKept, head = document.querySelector('[data-lost]'), box = document.querySelector('[data-sets]');
  var seen = document.querySelector('[data-seen]'), visited = document.querySelector('[data-visited]');
  var none = document.querySelector('[data-none]'), missing = !/\/offline\/$/.test(location.pathname);
  var english = document.documentElement.lang === 'en', home = english ? '/en/' : '/', otherHome = english ? '/' : '/en/';
  if (missing) document.querySelector('[data-missing]').hidden = false;
  if (missing || navigator.onLine === false) head.textContent = head.getAttribute('data-lost');
  if (!kept) return;

  function line(path, title, note) {
    var li = document.createElement('li'), a = document.createElement('a'), small = document.createElement('span');
    a.href = path;
    a.textContent = title;
    small.className = 'quiet';
    small.textContent = note || '';
    li.appendChild(a);
    li.appendChild(small);
    return li;
  }
  function drawSets() {
    return kept.sets().then(function (sets) {
      return Promise.all(sets.map(function (set) {
        return caches.open(set.name).then(function (cache) { return cache.match(set.path + 'offline.json'); })
          .then(function (list) { return list && list.json(); })
          .then(function (list) { return list && { path: set.path, list: list }; });
      }));
    }).then(function (found) {
      box.textContent = '';
      found.filter(Boolean).forEach(function (one) {
        var li = line(one.path, one.list.title, kept.size(one.list.bytes)), button = document.createElement('button');
        button.type = 'button';
        button.className = 'drop';
        button.textContent = box.getAttribute('data-drop');
        button.setAttribute('aria-label', button.textContent + ' ' + one.list.title);
        button.addEventListener('click', function () { kept.drop(one.path).then(drawSets); });
        li.appendChild(button);
        box.appendChild(li);
      });
      none.hidden = Boolean(box.children.length);
    });
  }
  // the titles stand in the pages themselves
  function drawVisited() {
    return caches.keys().then(function (names) {
      return names.filter(function (name) { return /^shanhai-1 /.test(name); }).pop();
    }).then(function (name) { return name && caches.open(name); }).then(function (cache) {
      return cache && cache.keys().then(function (requests) {
        var pages = requests.filter(function (request) {
          var path = new URL(request.url).pathname;
          return /\/$/.test(path) && !/\/offline\/$/.test(path) && path !== otherHome;
        }).reverse().slice(0, 40);
        return Promise.all(pages.map(function (request) {
          return cache.match(request, { ignoreVary: true }).then(function (answer) { return answer.text(); }).then(function (html) {
            var page = new DOMParser().parseFromString(html, 'text/html');
            var path = new URL(request.url).pathname;
            var li = line(path, page.title.split(path === home ? /：|: / : ' · ')[0]);
            li.firstChild.lang = page.documentElement.lang;
            return li;
          });
        }));
      });
    }).then(function (lines) {
      (lines || []).forEach(function (li) { visited.appendChild(li); });
      seen.hidden = !visited.children.length;
    });
  }
  drawSets().then(drawVisited);
})();
