// The search page: asks /api/v1/search while a visitor types, and keeps the address in step.
(function () {
  'use strict';
  var form = document.querySelector('[data-search]');
  if (!form) return;
  var words = JSON.parse(document.getElementById('search-data').textContent);
  var input = form.elements.q, clear = form.querySelector('[data-clear]');
  var results = document.querySelector('[data-results]'), chips = document.querySelector('[data-kinds]');
  var kind = new URLSearchParams(location.search).get('kind') || '', running = null, timer = 0, asked = null;

  function make(tag, text, className) {
    var element = document.createElement(tag);
    if (text !== undefined) element.textContent = text;
    if (className) element.className = className;
    return element;
  }
  // a snippet is plain text with <mark>; anything else in it stays text
  function marked(element, html) {
    String(html).split(/(<mark>|<\/mark>)/).reduce(function (mark, part) {
      if (part === '<mark>') return true;
      if (part === '</mark>') return false;
      if (part) element.appendChild(mark ? make('mark', plain(part)) : document.createTextNode(plain(part)));
      return mark;
    }, false);
    return element;
  }
  function plain(text) {
    return text.replace(/<[^>]*>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#(39|x27);/gi, "'").replace(/&amp;/g, '&');
  }
  function titled(element, title, query) {
    var at = title.toLowerCase().indexOf(query.toLowerCase());
    if (!query || at < 0) { element.textContent = title; return element; }
    element.appendChild(document.createTextNode(title.slice(0, at)));
    element.appendChild(make('mark', title.slice(at, at + query.length)));
    element.appendChild(document.createTextNode(title.slice(at + query.length)));
    return element;
  }
  function smallest(cover) {
    var found = null;
    ((cover && cover.renditions) || []).forEach(function (rendition) {
      if (!found || rendition.width < found.width || (rendition.width === found.width && rendition.type === 'image/webp')) found = rendition;
    });
    return found;
  }
  function hit(item, query) {
    var li = make('li'), a = make('a'), box = make('div'), small = smallest(item.cover);
    a.href = item.url ? new URL(item.url, location.origin).pathname : '/' + item.collection + '/' + item.id + '/';
    if (small) {
      var img = make('img');
      img.src = new URL(small.url, location.origin).pathname;
      img.width = small.width; img.height = small.height; img.alt = ''; img.loading = 'lazy';
      a.appendChild(img);
    } else a.appendChild(make('span'));
    box.appendChild(titled(make('h2'), item.title, query));
    box.appendChild(marked(make('p'), item.snippet || item.summary || ''));
    a.appendChild(box);
    a.appendChild(make('small', words.kinds[item.kind] || ''));
    li.appendChild(a);
    return li;
  }
  function say(text) {
    results.textContent = '';
    results.appendChild(make('p', text, 'said quiet'));
  }
  function link(text) {
    var a = make('a', text);
    a.href = '?q=' + encodeURIComponent(text);
    return a;
  }
  function show(answer, query) {
    results.textContent = '';
    if (answer.did_you_mean && answer.did_you_mean.length) {
      var p = make('p', words.mean, 'said');
      answer.did_you_mean.slice(0, 3).forEach(function (guess, index) {
        if (index) p.appendChild(document.createTextNode(words.or));
        p.appendChild(link(typeof guess === 'string' ? guess : guess.title || guess.text));
      });
      results.appendChild(p);
    }
    if (!answer.total) {
      results.insertBefore(make('p', words.none.replace('{q}', query), 'said'), results.firstChild);
      return;
    }
    results.appendChild(make('p', words.found.replace('{n}', answer.total), 'vh'));
    var list = make('ul', undefined, 'hits');
    answer.items.forEach(function (item) { list.appendChild(hit(item, query)); });
    results.appendChild(list);
  }
  function facets(answer) {
    var found = (answer.facets && answer.facets.kind) || [];
    if (kind) return; // the counts of the whole result stay while one kind is chosen
    chips.textContent = '';
    chips.hidden = found.length < 2;
    [{ id: '', label: words.all, count: answer.total }].concat(found).forEach(function (facet) {
      var chip = make('button', (facet.id ? words.kinds[facet.id] || facet.label : facet.label) + ' ' + facet.count, 'chip');
      chip.type = 'button';
      chip.setAttribute('aria-pressed', String(facet.id === kind));
      chip.addEventListener('click', function () {
        kind = facet.id;
        Array.prototype.forEach.call(chips.children, function (other) { other.setAttribute('aria-pressed', String(other === chip)); });
        ask();
      });
      chips.appendChild(chip);
    });
  }
  function ask() {
    var query = input.value.trim();
    clear.hidden = !query;
    document.title = (query ? query + ' · ' : '') + words.title;
    history.replaceState(null, '', query ? '?q=' + encodeURIComponent(query) + (kind ? '&kind=' + kind : '') : location.pathname);
    if (running) running.abort();
    if (!query) { results.textContent = ''; chips.hidden = true; return; }
    running = new AbortController();
    fetch('/api/v1/search?lang=' + words.lang + '&q=' + encodeURIComponent(query.slice(0, 64)) + (kind ? '&kind=' + kind : ''), { signal: running.signal })
      .then(function (answer) { if (!answer.ok) throw new Error(answer.status); return answer.json(); })
      .then(function (answer) { facets(answer); show(answer, query); })
      .catch(function (error) { if (error.name !== 'AbortError') say(words.away); });
  }
  input.addEventListener('input', function () {
    kind = '';
    clearTimeout(timer);
    if (asked) timer = setTimeout(ask, 220);
  });
  // while Chinese is being composed the letters are not yet words
  asked = true;
  input.addEventListener('compositionstart', function () { asked = false; });
  input.addEventListener('compositionend', function () { asked = true; timer = setTimeout(ask, 120); });
  form.addEventListener('submit', function (event) { event.preventDefault(); clearTimeout(timer); ask(); input.blur(); });
  clear.addEventListener('click', function () { input.value = ''; kind = ''; ask(); input.focus(); });
  input.value = new URLSearchParams(location.search).get('q') || '';
  if (input.value) ask(); else { clear.hidden = true; input.focus(); }
})();
