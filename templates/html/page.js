"use strict";
// What a page offers where scripts run: tables sorted by their headings, a choice of parties, all details at once.
// It asks for nothing from outside and remembers nothing; the parties chosen stand in the address, to be shared.
(() => {
  const controls = document.querySelector(".controls");
  const words = controls.dataset;
  const all = (where, what) => Array.from(where.querySelectorAll(what));
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);

  // ── Sorting ──
  const said = controls.querySelector(".said");

  // What stands under each heading: its column, counted with the headings that span several rows or columns.
  const columnsOf = (table) => {
    const taken = [];
    const columns = new Map();
    Array.from(table.tHead.rows).forEach((row, at) => {
      let column = 0;
      Array.from(row.cells).forEach((heading) => {
        while (taken[at]?.[column]) column += 1;
        columns.set(heading, column);
        for (let down = 0; down < heading.rowSpan; down += 1) {
          taken[at + down] ??= [];
          for (let across = 0; across < heading.colSpan; across += 1) taken[at + down][column + across] = true;
        }
      });
    });
    return columns;
  };

  // A row's cells without the name of its group, which stands in the first row alone.
  const cellsOf = (row) => Array.from(row.cells).filter((cell) => !cell.matches(".group"));

  const keyIn = (row, column) => {
    const cell = cellsOf(row)[column];
    return cell?.dataset.sort ?? cell?.textContent.trim() ?? "";
  };

  const isNumber = (key) => key === "" || !Number.isNaN(Number(key));

  const comparing = (keys, way) => {
    const numeric = keys.every(isNumber);
    const sign = way === "descending" ? -1 : 1;
    // What is not stated stands last, whichever way the others go.
    return (one, other) => (one === "") - (other === "")
      || sign * (numeric ? one - other : one.localeCompare(other, document.documentElement.lang, { numeric: true }));
  };

  // A group is parted on paper by where the plan's order ends a sheet; in another order, or in part, it is one again.
  const join = (table) => all(table, ".turn").forEach((row) => {
    row.classList.remove("turn");
    const again = row.querySelector(".goes-on");
    if (again) row.closest("tbody").querySelector("th.group").rowSpan += again.rowSpan;
    again?.remove();
  });

  // The name of a group spans its rows and stands in the first that is seen.
  const nameGroups = (table) => all(table, "th.group:not(.goes-on)").forEach((name) => {
    const rows = Array.from(name.closest("tbody").rows);
    (rows.find((row) => !row.hidden) ?? rows[0]).prepend(name);
  });

  const sortable = (table) => {
    const headings = all(table.tHead, "[data-sorts]");
    const columns = columnsOf(table);
    const lead = table.querySelector("th.group") ? 1 : 0;
    const groups = Array.from(table.tBodies, (body) => ({
      body,
      first: all(body, "tr.band"),
      rows: all(body, "tr:not(.band, .total)"),
      last: all(body, "tr.total"),
    }));

    // The heading that the table is sorted by, and which way; neither where it stands as the plan has it.
    let by;
    let way;
    const keyOf = (row) => keyIn(row, columns.get(by) - lead);
    const keys = () => groups.flatMap(({ rows }) => rows.map(keyOf));

    // Rows stay in their group, a group goes where the first of its rows that is seen goes, and totals stay last.
    const ordered = () => {
      if (!way) return groups;
      const compare = comparing(keys(), way);
      const first = ({ rows }) => keyOf(rows.find((row) => !row.hidden) ?? rows[0]);
      const sorted = groups.map((group) => ({
        ...group, rows: group.rows.slice().sort((one, other) => compare(keyOf(one), keyOf(other))),
      }));
      const filled = sorted.filter(({ rows }) => rows.length > 0);
      return [
        ...filled.sort((one, other) => compare(first(one), first(other))),
        ...sorted.filter(({ rows }) => rows.length === 0),
      ];
    };

    const order = () => {
      join(table);
      ordered().forEach(({ body, first, rows, last }) => {
        body.append(...first, ...rows, ...last);
        table.append(body);
      });
      nameGroups(table);
    };

    // Numbers and marks begin with the greatest, days and words with the first; the third press goes back.
    const press = (heading) => {
      const before = heading.getAttribute("aria-sort");
      by = heading;
      const ways = keys().every(isNumber) ? ["descending", "ascending"] : ["ascending", "descending"];
      way = ways[ways.indexOf(before) + 1];
      headings.forEach((each) => each.removeAttribute("aria-sort"));
      if (way) heading.setAttribute("aria-sort", way);
      order();
      said.textContent = fill(way ? words[way] : words.restored, { column: heading.textContent.trim() });
    };

    headings.forEach((heading) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...heading.childNodes);
      button.addEventListener("click", () => press(heading));
      heading.append(button);
    });
    table.tHead.dataset.lead = words.sortBy;
    table.classList.add("sorting");
    return () => { if (way) order(); };
  };

  const sorted = all(document, "table").filter((table) => table.querySelector("[data-sorts]")).map(sortable);

  // ── Parties ──
  const boxes = all(controls, "input");
  const showing = controls.querySelector(".showing");
  const entries = all(document, "[data-party]");
  const inPicture = (entry) => entry instanceof SVGElement;
  // An entry inside another counts, and what holds entries does not.
  const counted = entries.filter((entry) => !inPicture(entry) && !entry.querySelector("[data-party]"));
  const seen = (entry) => !entry.closest("[hidden]");

  // A band over rows that are all hidden goes with them; the heading of a table stays as long as any row does.
  const tidy = (table) => {
    const emptied = (rows) => rows.every((row) => row.hidden || row.matches(".band"));
    Array.from(table.tBodies).forEach((body) => {
      all(body, ".band").forEach((band) => { band.hidden = emptied(Array.from(body.rows)); });
    });
    table.hidden = emptied(Array.from(table.rows).filter((row) => row.parentElement !== table.tHead));
    nameGroups(table);
  };

  // Where some of a table, a list or a row of cards is hidden, a line below says of how many.
  const holders = new Map();
  entries.filter((entry) => entry.matches("tr, li, .card")).forEach((entry) => {
    const holder = entry.closest("table") ?? entry.parentElement;
    holders.set(holder, [...(holders.get(holder) ?? []), entry]);
  });

  const note = (held, holder) => {
    const left = held.filter((entry) => !entry.hidden).length;
    if (holder.tHead && left < held.length) join(holder);
    if (holder.tHead) tidy(holder);
    if (holder.nextElementSibling?.matches(".part")) holder.nextElementSibling.remove();
    if (left === held.length) return;
    const line = document.createElement("p");
    line.className = "part";
    // A table that is gone altogether is called by its name, if it has one.
    const what = left === 0 && holder.getAttribute("aria-label");
    const total = holder.querySelector("tr.total") ? words.partOfTotal : words.part;
    line.textContent = fill(what ? words.partOf : total, { what, shown: left, all: held.length });
    holder.after(line);
  };

  const show = () => {
    const chosen = boxes.filter((box) => box.checked);
    const wanted = new Set(chosen.map((box) => box.value));
    const everything = chosen.length === boxes.length;
    entries.forEach((entry) => {
      const other = !entry.dataset.party.split(" ").some((party) => wanted.has(party));
      if (inPicture(entry)) entry.classList.toggle("other", other); else entry.hidden = other;
    });
    holders.forEach(note);
    sorted.forEach((again) => again());
    document.documentElement.classList.toggle("part-only", !everything);
    controls.querySelector(".everything").hidden = everything;
    showing.textContent = everything ? "" : fill(words.showing, {
      shown: counted.filter(seen).length, all: counted.length,
      names: chosen.map((box) => box.parentElement.textContent.trim()).join(", ") || words.nobody,
    });
  };

  // The address says the parties by their ids, so that a link still means the same when the plan has changed.
  const share = () => {
    const chosen = boxes.filter((box) => box.checked);
    const named = chosen.map((box) => encodeURIComponent(box.dataset.key)).join(",");
    const address = location.href.split("#")[0] + (chosen.length === boxes.length ? "" : `#show=${named}`);
    // A page that is shown inside another may have no address of its own to change.
    try { history.replaceState(null, "", address); } catch { return; }
  };

  const read = () => {
    const named = new URLSearchParams(location.hash.slice(1)).get("show")?.split(",");
    // An address that leads to a place of the page says nothing of parties.
    if (named || location.hash === "") {
      boxes.forEach((box) => { box.checked = !named || named.includes(box.dataset.key); });
    }
    show();
  };

  const choosing = () => {
    boxes.forEach((box) => box.addEventListener("change", () => { show(); share(); }));
    controls.querySelector(".everything").addEventListener("click", () => {
      boxes.forEach((box) => { box.checked = true; });
      show();
      share();
      boxes[0].focus();
    });
    window.addEventListener("hashchange", read);
    // A browser may fill the boxes as they were before; the address alone counts.
    window.addEventListener("pageshow", read);
    read();
  };

  // ── Details ──
  const folds = all(document, "main details:not(.again)");
  const unfold = controls.querySelector(".unfold");

  const label = () => { unfold.textContent = folds.every((fold) => fold.open) ? words.close : words.open; };

  const unfolding = () => {
    unfold.addEventListener("click", () => {
      const open = !folds.every((fold) => fold.open);
      folds.forEach((fold) => { fold.open = open; });
      label();
    });
    folds.forEach((fold) => fold.addEventListener("toggle", label));
    label();
  };

  // On paper nothing can be opened, so that everything is.
  let closed = [];
  window.addEventListener("beforeprint", () => {
    closed = folds.filter((fold) => !fold.open);
    closed.forEach((fold) => { fold.open = true; });
  });
  window.addEventListener("afterprint", () => closed.forEach((fold) => { fold.open = false; }));

  if (boxes.length > 0) choosing();
  if (unfold) unfolding();
  controls.hidden = false;
})();
