import { dictionary } from "@/lib/platform/texts";
import en from "./approval-texts/en.json";
import es from "./approval-texts/es.json";

export const approvalTexts = dictionary({ en, es });
export type ApprovalTexts = ReturnType<typeof approvalTexts>;
