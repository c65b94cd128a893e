// The map page: Leaflet on our own ground, seals in clusters, the list in step with the view, near me when asked.
(function () {
  'use strict';
  var L = window.L, spot = document.getElementById('map-data'), box = document.querySelector('[data-chart]');
  if (!L || !spot || !box) return;
  var data = JSON.parse(spot.textContent), words = data.words;
  var one = function (query, root) { return (root || document).querySelector(query); };
  var all = function (query, root) { return Array.prototype.slice.call((root || document).querySelectorAll(query)); };
  var make = function (name, kind, text) {
    var node = document.createElement(name);
    if (kind) node.className = kind;
    if (text) node.textContent = text;
    return node;
  };
  var fill = function (key, values) {
    return words[key].replace(/\{(\w+)\}/g, function (_, name) { return values[name]; });
  };
  var said = one('[data-said]'), nearSaid = one('[data-near-said]'), panel = one('[data-chosen]'), flat = one('[data-flat]');
  var groups = all('.listed .group'), still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  var CELL = 44, NAMED = 11;  // px within which seals join; zoom from which seals carry their names

  // the list is the data: one item for each card, in its order
  var items = all('.listed .card[id]').map(function (card, index) {
    var row = data.points[card.id];
    return {
      id: card.id, card: card, home: card.parentElement, order: index, kind: card.getAttribute('data-kind'),
      at: L.latLng(row[0], row[1]), precision: row[2], land: row[3], name: row[4], title: one('h3', card).textContent
    };
  });
  var known = {}, pick = { kind: '', land: '' }, chosen = [], lit = '', from = null, quiet = false, seals = {};
  items.forEach(function (item) { known[item.id] = item; });

  box.textContent = '';
  var frame = L.latLngBounds([data.window[1], data.window[0]], [data.window[3], data.window[2]]);
  var map = L.map(box, {
    attributionControl: false, zoomControl: false, scrollWheelZoom: false, maxBounds: frame, maxBoundsViscosity: 1,
    zoomSnap: 0.25, maxZoom: 14, zoomAnimation: !still, fadeAnimation: false, markerZoomAnimation: !still, inertia: !still
  });
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', words.map_view);
  L.control.zoom({ position: 'topright', zoomInTitle: words.map_in, zoomOutTitle: words.map_out }).addTo(map);
  var home = L.latLngBounds(items.map(function (item) { return item.at; }));
  map.fitBounds(home.isValid() ? home : frame, { padding: [24, 24], animate: false });
  map.setMinZoom(Math.min(map.getZoom(), map.getBoundsZoom(frame, true)));
  L.polygon(data.land.map(function (ring) { return [ring]; }), { className: 'land', stroke: false, interactive: false, smoothFactor: 0.6 }).addTo(map);
  L.polyline(data.coast, { className: 'coast', interactive: false, smoothFactor: 0.6 }).addTo(map);
  var spoken = [[34.75, 119.85, words.yellow_sea, ' water']].concat(data.counties).map(function (row) {
    var marker = L.marker([row[0], row[1]], {
      interactive: false, keyboard: false, zIndexOffset: -1000,
      icon: L.divIcon({ className: 'word-on-map' + (row[3] || ''), html: make('span', '', row[2]), iconSize: [0, 0] })
    }).addTo(map);
    marker.getElement().setAttribute('aria-hidden', 'true');
    return { marker: marker, text: row[2] };
  });
  var about = L.layerGroup().addTo(map), you = L.layerGroup().addTo(map);

  var passes = function (item) {
    return (!pick.kind || item.kind === pick.kind) && (!pick.land || item.land === pick.land);
  };
  var picked = function (item) { return chosen.indexOf(item.id) >= 0 || item.id === lit; };

  // seals: what lies within a cell of another joins it, in the list's order; a chosen one stands alone
  function draw() {
    var zoom = map.getZoom(), near = map.getBounds().pad(0.3), heaps = [], wanted = {}, focused = '';
    items.forEach(function (item) {
      if (!passes(item) || !near.contains(item.at)) return;
      var p = map.project(item.at, zoom), heap = null, alone = picked(item) && chosen.length < 2;
      if (!alone) heap = heaps.filter(function (other) { return !other.alone && Math.abs(other.p.x - p.x) < CELL && Math.abs(other.p.y - p.y) < CELL; })[0];
      if (heap) heap.items.push(item); else heaps.push({ p: p, items: [item], alone: alone });
    });
    Object.keys(seals).forEach(function (key) { if (seals[key].getElement() === document.activeElement) focused = key; });
    heaps.forEach(function (heap) {
      var key = heap.items.map(function (item) { return item.id; }).join(' ') + (heap.items.some(picked) ? '*' : '') + (zoom >= NAMED ? '+' : '');
      wanted[key] = true;
      if (!seals[key]) seals[key] = seal(heap.items, zoom >= NAMED);
      heap.seal = seals[key];
    });
    Object.keys(seals).forEach(function (key) {
      if (wanted[key]) return;
      map.removeLayer(seals[key]);
      delete seals[key];
    });
    if (focused && !seals[focused]) {
      var first = focused.split(/[ *+]/)[0];
      Object.keys(seals).some(function (key) {
        var found = key.split(/[ *+]/).indexOf(first) >= 0;
        if (found) seals[key].getElement().focus({ preventScroll: true });
        return found;
      });
    }
    name(heaps, zoom);
  }
  // names that would lie on a seal or on another name are left out; those of counties give way to all others
  function name(heaps, zoom) {
    var taken = heaps.map(function (heap) { return [heap.p.x - 15, heap.p.y - 15, heap.p.x + 15, heap.p.y + 15]; });
    var free = function (box, own) {
      return taken.every(function (other) { return other === own || box[0] >= other[2] || other[0] >= box[2] || box[1] >= other[3] || other[1] >= box[3]; });
    };
    var width = function (text) { return text.replace(/[^\u2e80-\uffff]/g, '').length * 12 + text.replace(/[\u2e80-\uffff]/g, '').length * 6.5; };
    heaps.forEach(function (heap, index) {
      var label = heap.items.length < 2 && heap.seal && one('b', heap.seal.getElement());
      if (!label) return;
      var half = width(heap.items[0].title) / 2, box = [heap.p.x - half, heap.p.y + 9, heap.p.x + half, heap.p.y + 26];
      label.hidden = !picked(heap.items[0]) && !free(box, taken[index]);
      if (!label.hidden) taken.push(box);
    });
    spoken.forEach(function (word) {
      var p = map.project(word.marker.getLatLng(), zoom), half = width(word.text) / 2 + 6;
      var box = [p.x - half, p.y - 9, p.x + half, p.y + 9], hidden = zoom > NAMED || !free(box);
      word.marker.getElement().hidden = hidden;
      if (!hidden) taken.push(box);
    });
  }
  function seal(heap, named) {
    var many = heap.length > 1, on = heap.some(picked), first = heap[0], inner = make('span');
    if (many) inner.textContent = heap.length;
    else {
      inner = make('div', 'pin-in');
      inner.innerHTML = '<svg class="sign ' + first.land + '" aria-hidden="true"><use href="#p-' + first.land + '"/></svg>';
      if (named || on) inner.appendChild(make('b', '', first.title));
    }
    var marker = L.marker(first.at, {
      icon: L.divIcon({ className: 'pin' + (many ? ' many' : '') + (on ? ' lit' : ''), html: inner, iconSize: [44, 44] }),
      keyboard: true, zIndexOffset: on ? 1000 : 0, riseOnHover: true
    }).addTo(map), node = marker.getElement();
    node.setAttribute('role', 'button');
    node.setAttribute('aria-label', many ? fill('map_cluster', { n: heap.length }) : first.title);
    var open = function () {
      if (!many) return choose([first.id], true);
      var bounds = L.latLngBounds(heap.map(function (item) { return item.at; })), fits = map.getBoundsZoom(bounds, false, L.point(60, 60));
      if (map.getZoom() >= map.getMaxZoom() || bounds.getNorthEast().distanceTo(bounds.getSouthWest()) < 30) {
        choose(heap.map(function (item) { return item.id; }), true);
      } else map.setView(bounds.getCenter(), Math.min(Math.max(fits, map.getZoom() + 1), map.getMaxZoom()), { animate: !still });
    };
    marker.on('click', function () { open(); if (!panel.hidden) panel.scrollIntoView({ block: 'nearest', behavior: still ? 'auto' : 'smooth' }); });
    node.addEventListener('keydown', function (event) {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault(); event.stopPropagation();
      open();
    });
    return marker;
  }

  // the list: what passes the filter and lies in the view, in its order (or by distance)
  function list() {
    var view = map.getBounds(), shown = 0, passing = 0;
    items.forEach(function (item) {
      var fits = passes(item), seen = fits && view.contains(item.at);
      item.card.hidden = !seen;
      passing += fits; shown += seen;
    });
    groups.forEach(function (group) { group.hidden = Boolean(from) || !one('.card:not([hidden])', group); });
    one('[data-whole]').hidden = shown === passing;
    say(shown ? fill('map_count', { n: shown }) : words.map_none);
  }
  function say(text) { if (said.textContent !== text) said.textContent = text; }
  function refresh() { draw(); if (!quiet) list(); }
  map.on('moveend', function () { refresh(); quiet = false; });
  one('[data-whole]').addEventListener('click', function () { map.fitBounds(home, { padding: [24, 24], animate: !still }); });

  // chips
  all('[data-by]').forEach(function (bar) {
    var by = bar.getAttribute('data-by');
    bar.addEventListener('click', function (event) {
      var chip = event.target.closest('[data-pick]');
      if (!chip) return;
      event.preventDefault();
      var value = chip.getAttribute('data-pick');
      pick[by] = by === 'land' && pick.land === value ? '' : value;
      all('[data-pick]', bar).forEach(function (other) {
        var on = other.getAttribute('data-pick') === pick[by] && (by === 'kind' || pick[by] !== '');
        other.classList.toggle('on', on);
        if (on) other.setAttribute('aria-current', 'true'); else other.removeAttribute('aria-current');
      });
      if (!chosen.map(function (id) { return known[id]; }).every(passes)) choose([]);
      refresh();
    });
  });

  // one chosen: its seal in coral, its card under the map, the way there
  function choose(ids, tell) {
    chosen = ids; lit = '';
    about.clearLayers();
    panel.textContent = '';
    panel.hidden = !ids.length;
    items.forEach(function (item) { item.card.classList.toggle('lit', ids.indexOf(item.id) >= 0); });
    history.replaceState(null, '', ids.length === 1 ? '#' + ids[0] : location.pathname + location.search);
    if (ids.length) fillPanel(ids.map(function (id) { return known[id]; }));
    draw();
    if (ids.length && tell) say(ids.length === 1 ? fill('map_chosen', { name: known[ids[0]].title }) : fill('map_same', { n: ids.length }));
  }
  function fillPanel(found) {
    var close = make('button', 'icon close');
    close.type = 'button';
    close.setAttribute('aria-label', words.map_close);
    close.innerHTML = '<svg class="line" aria-hidden="true"><use href="#i-close"/></svg>';
    close.addEventListener('click', function () { choose([]); box.focus({ preventScroll: true }); });
    panel.appendChild(close);
    panel.appendChild(found.length > 1 ? make('h2', '', fill('map_same', { n: found.length })) : make('h2', 'vh', fill('map_chosen', { name: found[0].title })));
    found.forEach(function (item) {
      var card = item.card.cloneNode(true);
      card.removeAttribute('id'); card.hidden = false; card.classList.remove('lit');
      panel.appendChild(card);
      if (found.length === 1) panel.appendChild(ways(item));
    });
    if (found.length === 1 && found[0].precision > 200) {
      L.circle(found[0].at, { radius: found[0].precision, className: 'about', interactive: false }).addTo(about);
    }
    document.dispatchEvent(new CustomEvent('go-links'));
  }
  function ways(item) {
    var row = make('p', 'ways'), link = make('a', 'more', words.go), exact = item.precision <= data.navigable;
    var point = item.at.lat.toFixed(6) + ',' + item.at.lng.toFixed(6), name = encodeURIComponent(item.name);
    link.href = exact ? 'https://uri.amap.com/marker?position=' + item.at.lng.toFixed(6) + ',' + item.at.lat.toFixed(6) + '&name=' + name + '&coordinate=wgs84' :
      'https://uri.amap.com/search?keyword=' + name + '&city=' + encodeURIComponent(data.city);
    link.rel = 'noopener';
    link.setAttribute('data-go', data.city + ' ' + item.name);
    if (exact) link.setAttribute('data-point', point);
    link.setAttribute('data-copy', words.go_copy);
    link.setAttribute('data-copied', words.go_copied);
    row.appendChild(link);
    row.appendChild(make('span', 'how', exact ? words.go_point : words.go_how));
    return row;
  }

  // a card in focus lights its seal and brings it into the view, without changing the list under the finger
  function light(id) {
    if (lit === id) return;
    lit = id;
    draw();
    if (!id) return;
    quiet = true;
    map.panInside(known[id].at, { padding: [36, 36], animate: false });
    quiet = false;
  }
  var listed = one('.listed');
  listed.addEventListener('focusin', function (event) {
    var card = event.target.closest('.card[id]');
    light(card ? card.id : '');
  });
  listed.addEventListener('focusout', function (event) { if (!listed.contains(event.relatedTarget)) light(''); });
  if (matchMedia('(hover: hover)').matches) {
    listed.addEventListener('mouseover', function (event) {
      var card = event.target.closest('.card[id]');
      if (card && !listed.contains(document.activeElement)) light(card.id);
    });
    listed.addEventListener('mouseleave', function () { if (!listed.contains(document.activeElement)) light(''); });
  }

  // near: a distance says no more than both its ends are known to
  function distance(metres, precision) {
    var step = Math.max(100, precision), round = Math.round(metres / step) * step;
    var told = Math.max(round, step), text = told < 1000 ? fill('near_m', { n: Math.round(told) }) : fill('near_km', { n: Math.round(told / 100) / 10 });
    return fill(round < step ? 'near_within' : 'near_about', { d: text });
  }
  function sortFrom(point, precision, text) {
    from = point;
    items.slice().sort(function (a, b) { return point.distanceTo(a.at) - point.distanceTo(b.at) || a.order - b.order; }).forEach(function (item) {
      var far = one('.far', item.card) || one('.cap', item.card).appendChild(make('p', 'far'));
      far.textContent = distance(point.distanceTo(item.at), Math.max(precision, item.precision));
      flat.appendChild(item.card);
    });
    flat.hidden = false;
    one('[data-off]').hidden = false;
    nearSaid.textContent = text;
    choose([]);
    if (home.pad(0.2).contains(point)) map.setView(point, Math.max(map.getZoom(), 11), { animate: !still });
    else map.fitBounds(home, { padding: [24, 24], animate: !still });
    refresh();
  }
  function unsort() {
    from = null;
    items.forEach(function (item) {
      var far = one('.far', item.card);
      if (far) far.remove();
      item.home.appendChild(item.card);
    });
    flat.hidden = true;
    you.clearLayers();
    one('[data-off]').hidden = true;
    one('[data-from]').value = '';
    nearSaid.textContent = '';
    refresh();
  }
  one('[data-off]').addEventListener('click', function () { unsort(); one('[data-me]').focus(); });
  one('[data-from]').addEventListener('change', function (event) {
    var item = known[event.target.value];
    you.clearLayers();
    if (item) sortFrom(item.at, item.precision, fill('near_from', { name: item.title })); else unsort();
  });
  one('[data-me]').addEventListener('click', function () {
    var failed = function () { nearSaid.textContent = words.near_no; one('[data-from]').focus(); };
    if (!navigator.geolocation) return failed();
    nearSaid.textContent = words.near_wait;
    navigator.geolocation.getCurrentPosition(function (found) {
      var point = L.latLng(found.coords.latitude, found.coords.longitude);
      one('[data-from]').value = '';
      sortFrom(point, found.coords.accuracy || 100, words.near_done);
      you.clearLayers();
      L.marker(point, { interactive: false, keyboard: false, icon: L.divIcon({ className: 'pin you', html: make('span'), iconSize: [44, 44] }) }).addTo(you);
    }, failed, { timeout: 10000, maximumAge: 60000 });
  });

  refresh();
  function arrive() {
    var id = location.hash.slice(1);
    if (!known[id]) return;
    map.setView(known[id].at, 11, { animate: false });
    choose([id], true);
    toChart();
  }
  // the address names a card of the list: the browser goes to it, now and when all is loaded; the sheet is what was asked for
  function toChart() {
    var id = location.hash.slice(1);
    if (!known[id]) return;
    known[id].card.blur();
    one('.atlas').scrollIntoView();  // not .chart, which is sticky on a desk
  }
  arrive();
  if (document.readyState !== 'complete') addEventListener('load', function () { setTimeout(toChart); });
  addEventListener('hashchange', arrive);
})();
