// Fills in what a prerendered page cannot know: who is signed in, what they saved, which colors they chose.
(() => {
  const root = document.documentElement;
  const all = (selector) => [...document.querySelectorAll(selector)];
  const make = (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };

  const showPerson = (slot, { name, home }) => {
    const { locale, signOutText } = slot.dataset;
    slot.dataset.account = "known";
    slot.replaceChildren(
      make("a", { class: "who", href: `/${locale}${home}` }, name),
      make(
        "form",
        { method: "post", action: "/api/v1/sign-out", "data-sign-out": "" },
        make("input", { type: "hidden", name: "redirect", value: `/${locale}` }),
        make("button", { type: "submit" }, signOutText),
      ),
    );
  };

  // A prerendered page has the links of a visitor; who works here sees their own.
  const showSections = (sections) => {
    for (const nav of all("[data-sections]")) {
      if ([...nav.children].map((link) => link.getAttribute("href")).join() === sections.map(({ href }) => href).join()) continue;
      const here = nav.querySelector("[aria-current]")?.getAttribute("href");
      nav.replaceChildren(
        ...sections.map(({ href, label }) => make("a", href === here ? { href, "aria-current": "true" } : { href }, label)),
      );
    }
  };

  // Six interests from 0 to 40 (R I A S E C), as a shape round "x y radius" and as figures; gone again without a result.
  const showInterests = (interests) => {
    for (const shape of all("[data-own-shape]")) {
      const [x, y, radius] = shape.dataset.ownShape.split(" ").map(Number);
      const points = (interests ?? []).map((value, i) => {
        const [reach, turn] = [(radius * value) / 40, (i * Math.PI) / 3];
        return `${(x + reach * Math.sin(turn)).toFixed(1)},${(y - reach * Math.cos(turn)).toFixed(1)}`;
      });
      shape.setAttribute("points", points.join(" "));
    }
    for (const place of all("[data-own-interest]")) {
      place.textContent = interests ? place.dataset.ownText.replace("#", Math.round(interests[place.dataset.ownInterest])) : "";
    }
    for (const place of all("[data-own]")) place.toggleAttribute("hidden", !interests);
  };

  const showMe = (me) => {
    showInterests(me.interests);
    const slots = all("[data-account]");
    if (!me.signedIn) {
      // Back from a page where one had signed out: this one still shows the name.
      if (slots.some((slot) => slot.dataset.account === "known")) location.reload();
      return;
    }
    for (const slot of slots) if (slot.dataset.account !== "known") showPerson(slot, me);
    showSections(me.sections);
    const saved = me.saved ?? {};
    for (const button of all("[data-save-kind]")) {
      if (!saved[`${button.dataset.saveKind}s`]?.includes(button.dataset.saveId)) continue;
      if (button.matches("button")) button.setAttribute("aria-pressed", "true");
      if (button.dataset.savedText) button.textContent = button.dataset.savedText;
    }
    for (const place of all("[data-best-id]")) {
      if (!me.best?.pathways?.includes(place.dataset.bestId)) continue;
      place.hidden = false;
      if (place.tagName === "DETAILS") place.open = true;
    }
  };

  let asking = false;
  const ask = async () => {
    if (asking) return;
    asking = true;
    for (const slot of all("[data-account]")) slot.dataset.asked = "";
    try {
      const answer = await fetch(`/api/v1/me?locale=${root.lang}`, { cache: "no-store", headers: { accept: "application/json" } });
      if (answer.ok) showMe(await answer.json());
    } catch {
      // Offline: the link to sign in stays, and leads home for those who are signed in.
    } finally {
      asking = false;
    }
  };

  const showTheme = () => {
    for (const choice of all("[data-theme-choice]")) choice.value = root.dataset.theme ?? "";
  };
  const keepTheme = (theme) => {
    if (theme) root.dataset.theme = theme;
    else delete root.dataset.theme;
    try {
      if (theme) localStorage.setItem("theme", theme);
      else localStorage.removeItem("theme");
    } catch {
      // A browser that keeps nothing shows the choice until the next page.
    }
    showTheme();
  };

  const forget = (storage) => {
    for (const key of Object.keys(storage)) if (key.startsWith("waymark.")) storage.removeItem(key);
  };

  document.addEventListener("change", ({ target }) => {
    if (target.matches("[data-theme-choice]")) keepTheme(target.value);
  });
  document.addEventListener("click", ({ target }) => {
    const link = target.closest("a[data-language]");
    if (link) {
      link.search ||= location.search;
      link.hash = location.hash;
    }
    for (const menu of all(".menu[open]")) if (!menu.contains(target)) menu.open = false;
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    for (const menu of all(".menu[open]")) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
  document.addEventListener("submit", ({ target }) => {
    if (!target.matches("[data-sign-out]")) return;
    try {
      forget(localStorage);
      forget(sessionStorage);
    } catch {
      // Nothing is kept where nothing can be kept.
    }
  });
  addEventListener("pageshow", ({ persisted }) => persisted && ask());
  addEventListener("storage", ({ key, newValue }) => key === "theme" && keepTheme(newValue ?? ""));
  // An answered form may bring a new page without loading this script again.
  new MutationObserver(() => {
    if (!document.querySelector("[data-account]:not([data-asked])")) return;
    showTheme();
    ask();
  }).observe(document.body, { childList: true, subtree: true });
  showTheme();
  ask();
})();
