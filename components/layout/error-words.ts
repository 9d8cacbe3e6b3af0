import type { Locale } from "@/lib/platform/texts";

type ErrorWords = { title: string; text: string; again: string; home: string; homeLabel: string };

/** Beside the dictionary, because an error page is drawn in the browser and must not bring all other texts along. */
export const errorWords: Record<Locale, ErrorWords> = {
  en: {
    title: "Something broke on our side",
    text: "What you saved is not lost. Try again, and if it still fails, wait a minute.",
    again: "Try again",
    home: "Go to the home page",
    homeLabel: "Waymark, home page",
  },
  es: {
    title: "Algo falló de nuestro lado",
    text: "Lo que guardaste no se perdió. Prueba otra vez y, si sigue fallando, espera un minuto.",
    again: "Probar otra vez",
    home: "Ir a la página de inicio",
    homeLabel: "Waymark, página de inicio",
  },
};
