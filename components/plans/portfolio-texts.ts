import { dictionary } from "@/lib/platform/texts";
import en from "./portfolio-texts/en.json";
import es from "./portfolio-texts/es.json";

export const portfolioTexts = dictionary({ en, es });
export type PortfolioTexts = typeof en;
