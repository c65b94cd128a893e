// The search page: suggestions while typing (an ARIA combobox), results with facets, and the phone's own index when the
// API does not answer in time. The address always says what is shown.
(function () {
  'use strict';
  var form = document.querySelector('[data-search]');
  if (!form) return;
  var WAIT = 1500, PAUSE = 160, SETTLE = 600, TIPS = 8, SIZE = 20, MOST = 100, WEAK_FOR = 30000;
  var FACETS = ['kind', 'county', 'month', 'tag'], VALUES = 12;
  var own = document.currentScript.dataset;
  var words = JSON.parse(document.getElementById('search-data').textContent);
  var input = form.elements.q, clear = form.querySelector('[data-clear]'), tips = document.getElementById('tips');
  var results = document.querySelector('[data-results]'), said = document.querySelector('[data-said]');
  var narrow = document.querySelector('[data-narrow]'), bars = {};
  FACETS.forEach(function (name) { bars[name] = document.querySelector('[data-facet="' + name + '"]'); });
  var filters = {}, asked = '', shown = 0, running = null, tipping = null, timer = 0, weakUntil = 0, composing = false, active = -1, finder = null;
  var answers = {}, returning = true;

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
  // `text` with the first of `parts` that stands in it marked
  function titled(element, text, parts) {
    var small = text.toLowerCase(), part = parts.filter(function (one) { return one && small.indexOf(one.toLowerCase()) >= 0; })[0];
    if (!part) { element.textContent = text; return element; }
    var at = small.indexOf(part.toLowerCase());
    element.appendChild(document.createTextNode(text.slice(0, at)));
    element.appendChild(make('mark', text.slice(at, at + part.length)));
    element.appendChild(document.createTextNode(text.slice(at + part.length)));
    return element;
  }
  // a snippet begins near what it marks, for two lines of a phone hold no more
  function nearer(snippet) {
    var at = snippet.indexOf('<mark>'), latin = words.lang === 'en', before = snippet.slice(0, Math.max(at, 0));
    if (before.length < (latin ? 56 : 26)) return snippet;
    var cut = latin ? before.lastIndexOf(' ', at - 24) : Math.max(before.lastIndexOf('，', at - 2), before.lastIndexOf('。', at - 2), before.lastIndexOf('；', at - 2));
    return '…' + snippet.slice(Math.max(cut, at - (latin ? 40 : 14)) + 1);
  }
  // what a snippet marks: letters such as hgs stand for words that a title may hold too
  function hitWords(item) {
    return (String(item.snippet || '').match(/<mark>.*?<\/mark>/g) || []).map(plain).filter(function (word) { return word.length > 1; });
  }
  function path(address) { return new URL(address, location.origin).pathname; }

  // ---- asking: the API within WAIT, else the index on the phone
  function api(address, signal) {
    return new Promise(function (answer, fail) {
      if (Date.now() < weakUntil) { fail(new Error('weak')); return; }
      var late = setTimeout(function () { fail(new Error('late')); }, WAIT);
      fetch(address, { signal: signal }).then(function (response) {
        if (response.status === 400) return { total: 0, items: [], facets: {} };
        if (!response.ok) throw new Error(response.status);
        return response.json();
      }).then(function (found) { clearTimeout(late); answer(found); }, function (error) { clearTimeout(late); fail(error); });
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
      if (error.message !== 'weak') weakUntil = Date.now() + WEAK_FOR;
      return local().then(function (index) { var answer = otherwise(index); answer.weak = true; return answer; });
    });
  }
  // one page of results under some filters; what the API said is kept, so that going back costs nothing
  function get(chosen, page, size, signal) {
    var asking = new URLSearchParams({ lang: words.lang, q: asked.slice(0, 64), page: page, page_size: size });
    FACETS.forEach(function (name) { if (chosen[name]) asking.set(name, chosen[name]); });
    var url = '/api/v1/search?' + asking, query = asked;
    if (answers[url]) return Promise.resolve(answers[url]);
    return orLocal(url, signal, function (index) {
      return window.shanhaiFinder.search(index, query, chosen, words.lang, (page - 1) * SIZE, size);
    }).then(function (answer) {
      if (!answer.weak) answers[url] = answer;
      return answer;
    });
  }

  // ---- suggestions
  function tip() {
    var typed = input.value.trim();
    if (tipping) tipping.abort();
    if (!typed || composing) { close(); return; }
    tipping = new AbortController();
    orLocal('/api/v1/search/suggest?lang=' + words.lang + '&q=' + encodeURIComponent(typed.slice(0, 64)), tipping.signal, function (index) {
      return { items: window.shanhaiFinder.suggest(index, typed, words.lang, TIPS) };
    }).then(function (answer) {
      if (input.value.trim() !== typed || document.activeElement !== input) return;
      open(answer.items.slice(0, TIPS), typed);
      // no name answers: search everything once the visitor rests
      if (!answer.items.length && typed !== asked) timer = setTimeout(function () { read(true); }, SETTLE);
    }).catch(function () {});
  }
  function addTip(option, href) {
    option.id = 'tip-' + tips.children.length;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.dataset.href = href;
    tips.appendChild(option);
  }
  function choose(option) { if (option.dataset.href) location.href = option.dataset.href; else { read(); input.blur(); } }
  function open(items, typed) {
    tips.textContent = '';
    items.forEach(function (item) {
      var option = make('li');
      option.appendChild(titled(make('b'), item.title, [typed]));
      if (item.text && item.text !== item.title) option.appendChild(titled(make('span'), words.aka.replace('{name}', item.text), [typed]));
      option.appendChild(make('small', words.kinds[item.kind] || ''));
      addTip(option, path(item.url));
    });
    if (items.length) addTip(make('li', words.everything.replace('{q}', typed), 'every'), '');
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
    Enter: function () { if (tips.hidden || active < 0) return false; choose(tips.children[active]); return true; }
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
    a.href = path(item.url);
    if (small) {
      var img = make('img');
      img.src = path(small.url);
      img.width = small.width; img.height = small.height; img.alt = ''; img.loading = 'lazy';
      a.appendChild(img);
    } else a.appendChild(make('span'));
    box.appendChild(titled(make('h2'), item.title, [asked, item.by].concat(hitWords(item))));
    box.appendChild(item.snippet ? marked(make('p'), nearer(item.snippet)) : titled(make('p'), item.summary || '', [asked, item.by]));
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
  function linked(text, href) {
    var a = make('a', text);
    a.href = href;
    return a;
  }
  // “was it …”: the words around the guesses are one label with {q} and {mean}
  function guesses(answer) {
    var list = (answer.did_you_mean || []).slice(0, 3), line = make('p', undefined, 'said');
    if (!list.length) { if (!answer.total) results.appendChild(make('p', words.none.replace('{q}', asked), 'said')); return; }
    var parts = (answer.total ? words.mean : words.none_mean).replace('{q}', asked).split('{mean}');
    line.appendChild(document.createTextNode(parts[0]));
    list.forEach(function (guess, place) {
      if (place) line.appendChild(document.createTextNode(words.or));
      line.appendChild(linked(guess, address(guess)));
    });
    line.appendChild(document.createTextNode(parts[1]));
    results.appendChild(line);
  }
  function weak() {
    var line = make('p', words.weak + ' ', 'said quiet'), again = linked(words.again, location.href);
    again.dataset.again = '';
    line.appendChild(again);
    results.appendChild(line);
  }
  function show(answer, page) {
    var list = page > 1 && results.querySelector('.hits'), first = null;
    if (!list) {
      results.textContent = '';
      if (answer.weak) weak();
      guesses(answer);
      (answer.notes || []).forEach(function (note) { results.appendChild(make('p', note, 'said quiet')); });
      said.textContent = (answer.weak ? words.weak + ' ' : '') + (answer.total ? words.found.replace('{n}', answer.total) : words.none.replace('{q}', asked));
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
      more.addEventListener('click', function () { fetchResults(shown / SIZE + 1, SIZE); });
      results.appendChild(more);
    }
    if (page > 1 && first) {
      first.firstChild.focus();
      history.replaceState({ shown: shown }, '');
    }
  }
  function without(name) {
    var chosen = Object.assign({}, filters);
    delete chosen[name];
    return chosen;
  }
  function label(name, facet) {
    if (!facet.id) return words.all;
    return name === 'kind' ? words.kinds[facet.id] || facet.label : name === 'month' ? words.months[facet.id - 1] : facet.label;
  }
  // one row of chips: links that say how many would stay if only this value changed
  function facets(name, answer) {
    var bar = bars[name], now = filters[name] || '', held = bar.contains(document.activeElement) && document.activeElement.dataset.id;
    var found = ((answer.facets || {})[name] || []).filter(function (facet, place) { return place < VALUES || facet.id === now; });
    bar.textContent = '';
    bar.hidden = found.length < 2 && !now;
    [{ id: '', count: answer.total }].concat(found).forEach(function (facet) {
      var chosen = without(name), same = facet.id === now;
      if (facet.id) chosen[name] = facet.id;
      var chip = linked(label(name, facet) + ' ' + facet.count, address(asked, chosen));
      chip.className = same ? 'chip on' : 'chip';
      if (same) chip.setAttribute('aria-current', 'true');
      chip.dataset.id = facet.id;
      bar.appendChild(chip);
      if (held === facet.id) chip.focus();
    });
    var on = now && name !== 'kind' && bar.querySelector('.on');
    if (on) narrow.querySelector('[data-chosen]').textContent += ' · ' + on.textContent.replace(/ \d+$/, '');
  }
  function hideFacets() {
    narrow.hidden = bars.kind.hidden = true;
    narrow.querySelector('[data-chosen]').textContent = '';
  }
  function fetchResults(page, size) {
    if (running) running.abort();
    running = new AbortController();
    var signal = running.signal, main = get(filters, page, size, signal);
    Promise.all([main].concat(page > 1 ? [] : FACETS.map(function (name) {
      return filters[name] ? get(without(name), 1, SIZE, signal) : main;
    }))).then(function (all) {
      if (signal.aborted) return;
      if (page === 1) {
        narrow.querySelector('[data-chosen]').textContent = '';
        FACETS.forEach(function (name, place) { facets(name, all[place + 1]); });
        narrow.hidden = FACETS.slice(1).every(function (name) { return bars[name].hidden; });
      }
      show(all[0], page);
      if (returning && history.state && history.state.y) scrollTo(0, history.state.y);
      returning = false;
    }).catch(function (error) {
      if (error.name === 'AbortError') return;
      results.textContent = '';
      results.appendChild(make('p', words.away, 'said quiet'));
      said.textContent = words.away;
    });
  }

  // ---- the address, and what it asks for
  function read(quietly) {
    var typed = input.value.trim();
    if (typed !== asked) history[quietly ? 'replaceState' : 'pushState'](null, '', typed ? address(typed) : location.pathname);
    follow();
  }
  function follow() {
    var here = new URLSearchParams(location.search);
    if ((here.get('q') || '').trim() !== asked) answers = {};
    asked = (here.get('q') || '').trim();
    filters = {};
    FACETS.forEach(function (name) { if (here.get(name)) filters[name] = here.get(name); });
    if (input.value.trim() !== asked) input.value = asked;
    clear.hidden = !asked;
    document.title = (asked ? asked + ' · ' : '') + words.title;
    close();
    if (asked) { fetchResults(1, Math.min(MOST, Math.ceil(((history.state || {}).shown || 1) / SIZE) * SIZE)); return; }
    if (running) running.abort();
    results.textContent = said.textContent = '';
    hideFacets();
  }

  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', 'tips');
  input.setAttribute('aria-expanded', 'false');
  // while Chinese is being composed the letters are not yet words
  input.addEventListener('compositionstart', function () { composing = true; });
  input.addEventListener('compositionend', function () { composing = false; clearTimeout(timer); timer = setTimeout(tip, PAUSE); });
  input.addEventListener('input', function (event) {
    if (active >= 0) move(-1); // what was chosen answered other letters
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
    if (option) choose(option);
  });
  form.addEventListener('submit', function (event) { event.preventDefault(); read(); input.blur(); });
  clear.addEventListener('click', function () { input.value = ''; read(); input.focus(); });
  document.addEventListener('click', function (event) {
    var link = event.target.closest('[data-facet] a, .said a, [data-wishes] a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if ('again' in link.dataset) weakUntil = 0;
    else history.pushState(null, '', link.href);
    follow();
    if (link.closest('[data-wishes]')) scrollTo(0, 0);
  });
  addEventListener('popstate', follow);
  addEventListener('online', function () { weakUntil = 0; });
  // coming back from an entry, the list stands where it was left
  addEventListener('pagehide', function () { if (asked) history.replaceState(Object.assign({}, history.state, { y: scrollY }), ''); });
  follow();
  if (!asked) input.focus();
})();
