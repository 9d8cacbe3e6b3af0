// Makes each search form an editable combobox with suggestions (ARIA APG: list autocomplete, manual selection). Without
// this script, or offline, the form is a form.
(() => {
  const pause = 150;
  const shortest = 2;

  const make = (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) if (value) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };

  const setUp = (form) => {
    const input = form.elements.q;
    const list = form.querySelector("[role=listbox]");
    const status = form.querySelector("[role=status]");
    if (!list || input.getAttribute("role")) return;
    let pointed = -1;
    let timer;
    let asking;
    const isOpen = () => !list.hidden;
    const set = (name, value) => input.setAttribute(`aria-${name}`, value);

    const point = (at) => {
      list.children[pointed]?.setAttribute("aria-selected", "false");
      pointed = at;
      const option = list.children[at];
      if (!option) return input.removeAttribute("aria-activedescendant");
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      set("activedescendant", option.id);
    };
    const open = (yes) => {
      list.hidden = !yes;
      set("expanded", String(yes));
      point(-1);
    };
    const close = () => {
      clearTimeout(timer);
      asking?.abort();
      status.textContent = "";
      if (isOpen()) open(false);
    };

    const show = ({ suggestions, status: count }) => {
      list.replaceChildren(
        ...suggestions.map(({ href, title, lang, note, kind }, at) =>
          make(
            "a",
            { id: `${list.id}-${at}`, role: "option", "aria-selected": "false", tabindex: "-1", href },
            make("span", { lang }, title),
            make("small", {}, note ? `${note} ` : "", make("i", {}, kind)),
          ),
        ),
      );
      open(suggestions.length > 0);
      status.textContent = count;
    };
    const ask = async () => {
      asking?.abort();
      const mine = (asking = new AbortController());
      const query = new URLSearchParams({ q: input.value.trim(), locale: form.dataset.locale });
      try {
        const answer = await fetch(`/api/v1/catalog/suggest?${query}`, { signal: mine.signal });
        const found = answer.ok ? await answer.json() : null;
        if (mine.signal.aborted || document.activeElement !== input) return;
        if (found) show(found);
        else close();
      } catch {
        // Offline, or overtaken by the next letter.
        if (mine === asking) close();
      }
    };

    const move = (step) => {
      const many = list.children.length;
      if (!many) return;
      if (!isOpen()) open(true);
      point(pointed < 0 ? (step > 0 ? 0 : many - 1) : (pointed + step + many) % many);
    };
    const keys = {
      ArrowDown: ({ altKey }) => (altKey ? list.children.length && open(true) : move(1)),
      ArrowUp: ({ altKey }) => (altKey ? close() : move(-1)),
      Escape: () => (isOpen() ? close() : (input.value = "")),
      Enter: () => {
        if (pointed < 0) return close() ?? true;
        list.children[pointed].click();
      },
    };

    input.setAttribute("role", "combobox");
    set("autocomplete", "list");
    set("controls", list.id);
    open(false);
    input.addEventListener("keydown", (event) => {
      if (event.isComposing || event.ctrlKey || event.metaKey) return;
      // Home, End and the sideways arrows move the cursor, so the pointer goes back to the field.
      if (!keys[event.key]) return event.key.length > 1 && event.key !== "Shift" && point(-1);
      if (keys[event.key](event) !== true) event.preventDefault();
    });
    input.addEventListener("input", () => {
      clearTimeout(timer);
      point(-1);
      if (input.value.trim().length < shortest) {
        list.replaceChildren();
        close();
      } else timer = setTimeout(ask, pause);
    });
    input.addEventListener("blur", close);
    // A finger or a mouse on a suggestion must not close the list before the click.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    form.addEventListener("submit", close);
    addEventListener("pageshow", ({ persisted }) => persisted && close());
  };

  const setUpAll = () => document.querySelectorAll("form[data-search]").forEach(setUp);
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", setUpAll);
  else setUpAll();
  // An answered form may bring a new page without loading this script again.
  document.addEventListener("focusin", setUpAll);
})();
