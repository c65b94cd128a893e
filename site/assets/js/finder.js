// The search on the phone itself, for when the search API does not answer: the index of finder.py, in the API's shapes.
(function () {
  'use strict';
  var FACETS = [['kind', 'k'], ['county', 'c'], ['tag', 'g'], ['month', 'm']];
  var MOST_TAGS = 10;

  // small letters without accents: Yunü is typed yunu
  function plain(text) { return String(text || '').normalize('NFKD').replace(/[\u0300-\u036f’']/g, '').toLowerCase().trim(); }
  function tight(text) { return plain(text).replace(/[\s·・\-—“”"《》()（）,，.。:：]/g, ''); }
  function initials(spelt) { return spelt.split(' ').map(function (one) { return one.charAt(0); }).join(''); }

  // the first characters of a name whose syllables, or their first letters, are `letters`
  function spoken(name, said, letters) {
    var syllables = said.split(' '), pieces = name.match(/[\u3400-\u9fff]|[a-z0-9]+/gi) || [], count = 0, sound = '';
    if (initials(said).indexOf(letters) === 0) count = letters.length;
    else while (count < syllables.length && sound.length < letters.length) sound += syllables[count++];
    return pieces.slice(0, count).join('');
  }

  // whether one change, one more or one less character makes `b` of `a`
  function near(a, b) {
    if (a === b || Math.abs(a.length - b.length) > 1) return a === b;
    var i = 0, x = a.length - 1, y = b.length - 1;
    while (i <= x && i <= y && a[i] === b[i]) i++;
    while (x >= i && y >= i && a[x] === b[y]) { x--; y--; }
    return x - i < 1 && y - i < 1;
  }

  function prepare(index) {
    if (index.ready) return index;
    index.rows.forEach(function (row) {
      row.names = row.n.map(tight);
      row.spelt = (row.y || []).map(function (said) { return [said.replace(/ /g, ''), initials(said)]; });
      row.text = plain(row.s);
      row.tags = (row.g || []).map(function (tag) { return plain(index.tag[tag]); });
    });
    index.ready = true;
    return index;
  }

  // how well one word names an entry (0 is not at all), and by which of its names
  function name(row, word) {
    var best = 0, latin = /^[a-z0-9 ]+$/.test(word), at, score;
    row.by = row.n[0];
    row.heard = '';
    row.names.forEach(function (one, place) {
      at = one.indexOf(word);
      score = one === word ? 100 : at === 0 ? 80 : at > 0 && word.length > 1 ? 62 : 0;
      if (!score && word.length >= (latin ? 5 : 3) && near(one, word)) score = 44;
      var said = row.spelt[place], heard = !score && latin && said && said[0];
      if (heard) {
        if (said[0] === word || said[1] === word) score = 72;
        else if (word.length > 1 && (said[0].indexOf(word) === 0 || said[1].indexOf(word) === 0)) score = 56;
        else if (word.length > 3 && said[0].indexOf(word) > 0) score = 40;
        else if (word.length > 5 && near(said[0], word)) score = 38;
      }
      score -= score && Math.min(place, 5);
      if (score <= best) return;
      best = score;
      row.by = row.n[place];
      row.heard = heard ? spoken(row.n[place], row.y[place], word) : '';
    });
    return best;
  }
  function means(index, row, word) {
    var found = (index.intents[word] || []).some(function (one) {
      var part = one.split(':');
      return part[0] === 'tag' ? (row.g || []).indexOf(part[1]) >= 0 : part[0] === 'landscape' ? row.l === part[1] :
        part[0] === 'kind' ? row.k === part[1] : part[0] === 'county' ? row.c === part[1] : false;
    });
    return found ? 50 : 0;
  }
  function weigh(index, row, word) {
    var close = tight(word), best = Math.max(name(row, close), means(index, row, word));
    if (row.tags.indexOf(plain(word)) >= 0) best = Math.max(best, 34);
    // 雨天去哪儿 asks for 雨天
    if (row.tags.some(function (tag) { return tag.length > 1 && close.indexOf(tight(tag)) >= 0; })) best = Math.max(best, 28);
    if (plain(index.county[row.c]).indexOf(close) === 0 && close.length > 1) best = Math.max(best, 30);
    if (word.length > 1 && row.text.indexOf(plain(word)) >= 0) best = Math.max(best, 24);
    return best;
  }
  function score(index, row, query) {
    var whole = weigh(index, row, query), words = query.split(/\s+/), sum = 0;
    index.same.forEach(function (group) {
      if (group.indexOf(query) < 0) return;
      group.forEach(function (other) { if (other !== query) whole = Math.max(whole, weigh(index, row, plain(other)) - 12); });
    });
    if (whole > 0 || words.length < 2) return whole;
    for (var i = 0; i < words.length; i++) {
      var one = weigh(index, row, words[i]);
      if (!one) return 0;
      sum += one;
    }
    return sum / words.length - 10;
  }
  function rank(index, query) {
    var asked = plain(query);
    if (!asked) return [];
    return prepare(index).rows.map(function (row, place) { return { row: row, place: place, score: score(index, row, asked) }; })
      .filter(function (one) { return one.score > 0; })
      .sort(function (a, b) { return b.score - a.score || a.place - b.place; });
  }
  function has(row, key, value) { return key === 'g' || key === 'm' ? (row[key] || []).map(String).indexOf(value) >= 0 : String(row[key] || '') === value; }
  function count(index, found) {
    var facets = {};
    FACETS.forEach(function (pair) {
      var counts = {};
      found.forEach(function (one) {
        [].concat(one.row[pair[1]] || []).forEach(function (value) { counts[value] = (counts[value] || 0) + 1; });
      });
      facets[pair[0]] = Object.keys(counts).map(function (id) {
        var label = pair[0] === 'county' ? index.county[id] : pair[0] === 'tag' ? index.tag[id] : id;
        return { id: id, label: label || id, count: counts[id] };
      }).sort(function (a, b) { return pair[0] === 'month' ? a.id - b.id : b.count - a.count; }).slice(0, pair[0] === 'tag' ? MOST_TAGS : 20);
    });
    return facets;
  }
  function address(index, row, lang) { return (lang === 'en' ? '/en/' : '/') + index.collections[row.k] + '/' + row.i + '/'; }

  window.shanhaiFinder = {
    // {total, items, facets} as /api/v1/search gives them
    search: function (index, query, filters, lang, from, most) {
      var all = rank(index, query);
      var found = all.filter(function (one) {
        return FACETS.every(function (pair) { return !filters[pair[0]] || has(one.row, pair[1], filters[pair[0]]); });
      });
      return {
        total: found.length, facets: count(index, all),
        items: found.slice(from, from + most).map(function (one) {
          var row = one.row;
          name(row, tight(query));
          var cover = row.p && { renditions: [{ url: row.p[0], width: row.p[1], height: row.p[2], type: 'image/webp' }] };
          return { kind: row.k, collection: index.collections[row.k], id: row.i, title: row.n[0], lang: row.z || lang, by: row.heard, summary: row.s, cover: cover, url: address(index, row, lang) };
        })
      };
    },
    // what /api/v1/search/suggest gives
    suggest: function (index, query, lang, most) {
      return rank(index, query).filter(function (one) { return one.score >= 38; }).slice(0, most).map(function (one) {
        var row = one.row;
        name(row, tight(query));
        return { title: row.n[0], text: row.by, kind: row.k, county: row.c || '', url: address(index, row, lang) };
      });
    }
  };
})();
