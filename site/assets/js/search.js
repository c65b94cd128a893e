// The search page: suggestions while typing (an ARIA combobox), results with facets, and the phone's own index when the
// API does not answer in time. The address always says what is shown.
(function () {
  'use strict';
  var form = document.querySelector('[data-search]');
  if (!form) return;
  var WAIT = 1500, PAUSE = 160, TIPS = 8, SIZE = 20, WEAK_FOR = 30000, FACETS = ['kind', 'county', 'tag', 'month'];
  var own = document.currentScript.dataset;
  var words = JSON.parse(document.getElementById('search-data').textContent);
  var input = form.elements.q, clear = form.querySelector('[data-clear]'), tips = document.getElementById('tips');
  var results = document.querySelector('[data-results]'), said = document.querySelector('[data-said]');
  var filters = {}, asked = '', chips = '', shown = 0, running = null, tipping = null, timer = 0, weakUntil = 0, composing = false, active = -1, finder = null;

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
  function path(address) { return new URL(address, location.origin).pathname; }

  // ---- asking: the API within WAIT, else the index on the phone
  function api(address, signal) {
    return new Promise(function (answer, fail) {
      if (Date.now() < weakUntil) { fail(new Error('weak')); return; }
      var late = setTimeout(function () { fail(new Error('late')); }, WAIT);
      fetch(address, { signal: signal }).then(function (response) {
        clearTimeout(late);
        if (response.status === 400) return { total: 0, items: [], facets: {} };
        if (!response.ok) throw new Error(response.status);
        return response.json();
      }).then(answer, function (error) { clearTimeout(late); fail(error); });
    });
  }
  function local() {
    finder = finder || Promise.all([
      fetch(own.index).then(function (response) { if (!response.ok) throw new Error(response.status); return response.json(); }),
      new Promise(function (done, fail) {
        var script = make('script');
        script.src = own.finder;
        script.onload = done;
        script.onerror = fail;
        document.head.appendChild(script);
      })
    ]).then(function (both) { return both[0]; });
    finder.catch(function () { finder = null; });
    return finder;
  }
  function orLocal(address, signal, otherwise) {
    return api(address, signal).catch(function (error) {
      if (error.name === 'AbortError') throw error;
      weakUntil = Math.max(weakUntil, Date.now() + WEAK_FOR);
      return local().then(function (index) { var answer = otherwise(index); answer.weak = true; return answer; });
    });
  }
  function query(extra) {
    var asking = new URLSearchParams({ q: asked.slice(0, 64) });
    FACETS.forEach(function (name) { if (filters[name] && !(extra && extra.bare)) asking.set(name, filters[name]); });
    if (extra) ['lang', 'page', 'page_size', 'facets'].forEach(function (name) { if (extra[name]) asking.set(name, extra[name]); });
    return asking.toString();
  }

  // ---- suggestions
  function tip() {
    var typed = input.value.trim();
    if (tipping) tipping.abort();
    if (!typed || composing) { close(); return; }
    tipping = new AbortController();
    orLocal('/api/v1/search/suggest?lang=' + words.lang + '&q=' + encodeURIComponent(typed.slice(0, 64)), tipping.signal, function (index) {
      return { items: window.shanhaiFinder.suggest(index, typed, words.lang, TIPS) };
    }).then(function (answer) { if (input.value.trim() === typed && document.activeElement === input) open(answer.items.slice(0, TIPS), typed); })
      .catch(function () {});
  }
  function open(items, typed) {
    tips.textContent = '';
    items.forEach(function (item, place) {
      var option = make('li'), name = titled(make('b'), item.title, typed);
      option.id = 'tip-' + place;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.dataset.href = item.url ? path(item.url) : '';
      option.appendChild(name);
      if (item.text && item.text !== item.title) option.appendChild(titled(make('span'), words.aka.replace('{name}', item.text), typed));
      option.appendChild(make('small', words.kinds[item.kind] || ''));
      tips.appendChild(option);
    });
    active = -1;
    tips.hidden = !items.length;
    input.setAttribute('aria-expanded', String(Boolean(items.length)));
    input.removeAttribute('aria-activedescendant');
    said.textContent = items.length ? words.tips.replace('{n}', items.length) : '';
  }
  function close() {
    clearTimeout(timer);
    if (tipping) tipping.abort();
    tips.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }
  function move(to) {
    var options = tips.children;
    if (active >= 0) options[active].setAttribute('aria-selected', 'false');
    active = to < -1 ? options.length - 1 : to >= options.length ? -1 : to;
    if (active < 0) { input.removeAttribute('aria-activedescendant'); return; }
    options[active].setAttribute('aria-selected', 'true');
    options[active].scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', options[active].id);
  }
  var KEYS = {
    ArrowDown: function () { if (tips.hidden) tip(); else move(active + 1); return true; },
    ArrowUp: function () { if (!tips.hidden) move(active < 0 ? -2 : active - 1); return !tips.hidden; },
    Home: function () { if (active < 0) return false; move(0); return true; },
    End: function () { if (active < 0) return false; move(tips.children.length - 1); return true; },
    Escape: function () { if (!tips.hidden) { close(); return true; } input.value = ''; read(); return true; },
    Enter: function () { if (tips.hidden || active < 0) return false; location.href = tips.children[active].dataset.href; return true; }
  };

  // ---- results
  function smallest(cover) {
    var found = null;
    ((cover && cover.renditions) || []).forEach(function (rendition) {
      if (!found || rendition.width < found.width || (rendition.width === found.width && rendition.type === 'image/webp')) found = rendition;
    });
    return found;
  }
  function hit(item) {
    var li = make('li'), a = make('a'), box = make('div'), small = smallest(item.cover);
    a.href = item.url ? path(item.url) : '/' + item.collection + '/' + item.id + '/';
    if (small) {
      var img = make('img');
      img.src = path(small.url);
      img.width = small.width; img.height = small.height; img.alt = ''; img.loading = 'lazy';
      a.appendChild(img);
    } else a.appendChild(make('span'));
    box.appendChild(titled(make('h2'), item.title, asked));
    box.appendChild(marked(make('p'), item.snippet || item.summary || ''));
    if (item.lang && item.lang !== words.lang) box.lang = item.lang;
    a.appendChild(box);
    a.appendChild(make('small', words.kinds[item.kind] || ''));
    li.appendChild(a);
    return li;
  }
  function address(text, chosen) {
    var asking = new URLSearchParams({ q: text });
    FACETS.forEach(function (name) { if (chosen && chosen[name]) asking.set(name, chosen[name]); });
    return location.pathname + '?' + asking.toString();
  }
  function guesses(answer) {
    var list = answer.did_you_mean || [];
    if (!list.length) return;
    var line = make('p', words.mean, 'said');
    list.slice(0, 3).forEach(function (guess, place) {
      var text = typeof guess === 'string' ? guess : guess.title || guess.text, a = make('a', text);
      a.href = address(text);
      if (place) line.appendChild(document.createTextNode(words.or));
      line.appendChild(a);
    });
    results.appendChild(line);
  }
  function show(answer, page) {
    var list = page > 1 && results.querySelector('.hits'), first = null;
    if (!list) {
      results.textContent = '';
      if (answer.weak) results.appendChild(make('p', words.weak, 'said quiet'));
      if (!answer.total) results.appendChild(make('p', words.none.replace('{q}', asked), 'said'));
      guesses(answer);
      (answer.notes || []).forEach(function (note) { if (note && note.text) results.appendChild(make('p', note.text, 'said quiet')); });
      said.textContent = answer.total ? words.found.replace('{n}', answer.total) : words.none.replace('{q}', asked);
      if (!answer.total) return;
      list = make('ul', undefined, 'hits');
      results.appendChild(list);
      shown = 0;
    } else results.querySelector('.again').remove();
    answer.items.forEach(function (item) { var one = hit(item); first = first || one; list.appendChild(one); });
    shown += answer.items.length;
    if (shown < answer.total && answer.items.length) {
      var more = make('button', words.more.replace('{n}', Math.min(SIZE, answer.total - shown)), 'chip again');
      more.type = 'button';
      more.addEventListener('click', function () { fetchResults(page + 1); });
      results.appendChild(more);
    }
    if (page > 1 && first) first.firstChild.focus();
  }
  function facets(answer) {
    FACETS.forEach(function (name) {
      var bar = document.querySelector('[data-facet="' + name + '"]'), found = ((answer.facets || {})[name] || []).slice(0, 12);
      bar.textContent = '';
      bar.hidden = found.length < 2;
      if (bar.hidden) return;
      [{ id: '', label: words.all, count: answer.total }].concat(found).forEach(function (facet) {
        var label = name === 'kind' && facet.id ? words.kinds[facet.id] || facet.label : facet.label;
        if (name === 'month' && /^\d+$/.test(label)) label = words.months[label - 1];
        var chip = make('a', label + ' ' + facet.count, 'chip'), chosen = Object.assign({}, filters);
        chosen[name] = String(facet.id);
        chip.href = address(asked, chosen);
        chip.dataset.id = facet.id;
        bar.appendChild(chip);
      });
    });
    chips = asked;
  }
  function press() {
    FACETS.forEach(function (name) {
      Array.prototype.forEach.call(document.querySelector('[data-facet="' + name + '"]').children, function (chip) {
        var on = chip.dataset.id === (filters[name] || ''), chosen = Object.assign({}, filters);
        chosen[name] = chip.dataset.id;
        chip.href = address(asked, chosen);
        chip.classList.toggle('on', on);
        if (on) chip.setAttribute('aria-current', 'true'); else chip.removeAttribute('aria-current');
      });
    });
  }
  function fetchResults(page) {
    if (running) running.abort();
    running = new AbortController();
    var signal = running.signal, narrowed = FACETS.some(function (name) { return filters[name]; });
    var get = function (extra, chosen) {
      return orLocal('/api/v1/search?' + query(extra), signal, function (index) {
        return window.shanhaiFinder.search(index, asked, chosen, words.lang, (page - 1) * SIZE, SIZE);
      });
    };
    var counts = chips !== asked && narrowed ? get({ lang: words.lang, page_size: 1, bare: true }, {}) : Promise.resolve(null);
    Promise.all([get({ lang: words.lang, page: page, page_size: SIZE }, filters), counts]).then(function (both) {
      if (page === 1 && chips !== asked) facets(both[1] || both[0]);
      press();
      show(both[0], page);
    }).catch(function (error) {
      if (error.name === 'AbortError') return;
      results.textContent = '';
      results.appendChild(make('p', words.away, 'said quiet'));
      said.textContent = words.away;
    });
  }

  // ---- the address, and what it asks for
  function read() {
    var here = new URLSearchParams(location.search);
    if (input.value.trim() !== (here.get('q') || '')) history.pushState(null, '', input.value.trim() ? address(input.value.trim()) : location.pathname);
    show_address();
  }
  function show_address() {
    var here = new URLSearchParams(location.search);
    asked = (here.get('q') || '').trim();
    filters = {};
    FACETS.forEach(function (name) { if (here.get(name)) filters[name] = here.get(name); });
    if (input.value.trim() !== asked) input.value = asked;
    clear.hidden = !asked;
    document.title = (asked ? asked + ' · ' : '') + words.title;
    close();
    if (asked) { fetchResults(1); return; }
    if (running) running.abort();
    results.textContent = '';
    chips = '';
    FACETS.forEach(function (name) { document.querySelector('[data-facet="' + name + '"]').hidden = true; });
  }

  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', 'tips');
  input.setAttribute('aria-expanded', 'false');
  // while Chinese is being composed the letters are not yet words
  input.addEventListener('compositionstart', function () { composing = true; });
  input.addEventListener('compositionend', function () { composing = false; clearTimeout(timer); timer = setTimeout(tip, PAUSE); });
  input.addEventListener('input', function (event) {
    clear.hidden = !input.value;
    clearTimeout(timer);
    if (!composing && !event.isComposing) timer = setTimeout(tip, PAUSE);
  });
  input.addEventListener('keydown', function (event) {
    if (composing || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (KEYS[event.key] && KEYS[event.key]()) event.preventDefault();
  });
  input.addEventListener('blur', function () { setTimeout(close, 120); });
  tips.addEventListener('mousedown', function (event) { event.preventDefault(); });
  tips.addEventListener('click', function (event) {
    var option = event.target.closest('[role="option"]');
    if (option) location.href = option.dataset.href;
  });
  form.addEventListener('submit', function (event) { event.preventDefault(); read(); input.blur(); });
  clear.addEventListener('click', function () { input.value = ''; read(); input.focus(); });
  document.addEventListener('click', function (event) {
    var link = event.target.closest('[data-facet] a, .said a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    show_address();
  });
  addEventListener('popstate', show_address);
  show_address();
  if (!asked) input.focus();
})();
