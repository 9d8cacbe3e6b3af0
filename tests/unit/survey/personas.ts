/**
 * Written people: what they would love (5), like (4) and hate (1) among the questions, all others lukewarm (2); and the
 * clusters that a sensible counselor would expect among their first three, in the frameworks of 14 and of 16.
 */
export type Persona = {
  who: string;
  loves: readonly string[];
  likes: readonly string[];
  hates: readonly string[];
  in14: readonly string[];
  in16: readonly string[];
};

const words = (text: string) => text.split(" ").filter((word) => word !== "");
const persona = (who: string, loves: string, likes: string, hates: string, in14: string, in16: string): Persona => ({
  who,
  loves: words(loves),
  likes: words(likes),
  hates: words(hates),
  in14: words(in14).map((slug) => `national-14/${slug}`),
  in16: words(in16).map((slug) => `national-16/${slug}`),
});

export const personas: readonly Persona[] = [
  persona(
    "loves animals and the outdoors, dislikes mathematics",
    "ra3 ia4 kb8 kb17",
    "sa10 ia6 ea9 kb20 kb16 sk16 ra10",
    "ia8 ca10 kb14 kb3 sk5 kb9 sk22 ca6",
    "agriculture",
    "agriculture-food-natural-resources",
  ),
  persona(
    "fixes engines, hates paperwork",
    "ra1 ra4 kb13 sk27 sk25",
    "ra6 ra5 ra3 sk26 sk24 sk20 sk21 kb33 kb15 sk23",
    "ca1 ca2 ca3 ca6 kb2 kb24 sk3",
    "supply-chain-transportation",
    "transportation-distribution-logistics",
  ),
  persona(
    "builds houses with their hands",
    "ra2 kb12 kb11 sk21",
    "ra6 ca8 aa7 kb13 sk20 sk27 kb10 kb15",
    "kb21 sa2 kb22 aa2 kb27 ca3",
    "construction",
    "architecture-construction",
  ),
  persona(
    "wants to nurse the sick",
    "sa2 kb21 kb22 kb17 sk16",
    "sa5 ia1 ia10 ca3 kb18 kb5 sk2 sk11 ea10 kb16",
    "ra2 ra6 kb12 kb13 kb4 ea2",
    "healthcare-human-services",
    "health-science",
  ),
  persona(
    "wants to teach small children",
    "sa1 sa4 kb23 sk15",
    "sa7 sa3 aa2 kb18 kb24 kb27 sk9 sk4 sk2 sk12",
    "ra6 ra4 kb13 kb7 ca10",
    "education",
    "education-training",
  ),
  persona(
    "paints, draws and plays music",
    "aa3 aa1 aa8 kb26",
    "aa4 aa5 aa6 aa9 aa10 kb32 kb11 kb27",
    "ca1 ca6 kb3 kb14 sk5 kb13",
    "arts-entertainment-design",
    "arts-av-technology-communications",
  ),
  persona(
    "programs computers day and night",
    "ia5 kb9 sk22",
    "ca9 aa5 kb31 kb14 kb10 sk17 sk26 sk18 sk30 sk29",
    "sa5 ra3 kb8 kb21 ea2 kb22",
    "digital-technology",
    "information-technology",
  ),
  persona(
    "counts money and likes it to be right",
    "ca1 ca4 ca10 kb3",
    "ca6 ia8 kb14 sk5 kb2 sk33 ea6 sk29 kb30",
    "aa1 aa3 ra6 kb26 kb8 sa2 kb13",
    "financial-services",
    "finance",
  ),
  persona(
    "sells anything to anyone",
    "ea2 ea6 kb4 sk13",
    "ea1 ea4 ea8 kb5 kb32 sk14 sk4 aa8 sk11",
    "ia1 ia3 kb16 kb15 kb21 kb13",
    "marketing-sales",
    "marketing",
  ),
  persona(
    "wants to run a company",
    "ea1 ea4 ea3 kb1 sk35 sk33",
    "kb6 kb3 sk34 sk29 sk14 kb4 ca4 sk31 kb2 ea6",
    "ra4 aa1 kb17 kb21 sa2 kb26",
    "management-entrepreneurship",
    "business-management-administration",
  ),
  persona(
    "wants to be a police officer",
    "kb29 kb30 ra9 ia9",
    "sa9 ea7 kb18 sk2 sk11 sk14 kb19",
    "aa3 kb26 ca1 kb3 kb8 aa10",
    "public-service-safety",
    "law-public-safety-corrections-security",
  ),
  persona(
    "wants to argue in court",
    "ea7 kb30 sk13 sk7",
    "kb24 kb19 kb27 sk3 sk1 sk14 ea5 kb29 sk2 kb18",
    "ra1 ra2 kb13 kb7 ra6 kb8",
    "public-service-safety",
    "law-public-safety-corrections-security",
  ),
  persona(
    "likes to cook and to have guests",
    "ra8 kb5 ea3",
    "sk16 sa10 kb4 kb1 kb7 sk12 aa9 kb6",
    "ia5 ia8 kb14 kb15 kb10 sk22 kb9 kb30",
    "hospitality-events-tourism",
    "hospitality-tourism",
  ),
  persona(
    "does experiments and loves space",
    "ia2 ia3 kb15 kb14 sk6",
    "ia1 ia10 kb16 kb17 kb10 sk17 sk5 kb9 sk1",
    "ea2 ea6 kb4 kb5 ca2 kb2 kb6",
    "advanced-manufacturing",
    "science-technology-engineering-mathematics",
  ),
  persona(
    "listens to people in trouble",
    "sa3 kb22 kb18 sk11 sk2",
    "sa9 sa5 sa6 kb19 kb28 sk16 kb23 sk13",
    "ra4 kb13 kb10 ra6 ca10 kb7 kb15",
    "healthcare-human-services",
    "human-services",
  ),
  persona(
    "drives and wants to see places, hates sitting still",
    "ra7 kb33 kb20",
    "ra3 ra1 ca7 kb29 sk24 sk23 kb13",
    "ca1 ca6 kb3 kb26 aa2 ia1 kb21",
    "supply-chain-transportation",
    "transportation-distribution-logistics",
  ),
  persona(
    "sets up machines in a factory",
    "ra10 ra6 kb7 sk24 sk23",
    "kb13 kb10 sk28 sk25 sk21 kb11 sk20 sk19",
    "sa2 kb22 ea5 kb28 aa2 kb27",
    "advanced-manufacturing",
    "manufacturing",
  ),
  persona(
    "measures rivers and air to protect nature",
    "ia6 kb17 kb16 kb20",
    "ia3 ia4 sk6 kb15 sa10 kb8 kb10 kb14 ra5",
    "ea2 kb4 kb3 ca1 kb5 kb2",
    "energy-natural-resources",
    "agriculture-food-natural-resources science-technology-engineering-mathematics",
  ),
  persona(
    "makes videos and writes stories",
    "aa2 kb32 kb24",
    "aa6 aa8 aa4 kb26 sk3 kb27 kb19 kb4 sk4 kb31",
    "ra4 kb13 ca7 kb3 kb8 kb14",
    "arts-entertainment-design",
    "arts-av-technology-communications",
  ),
  persona(
    "keeps an office in order",
    "ca2 ca3 kb2",
    "ca1 ca4 ca9 kb5 kb24 sk32 sk3 kb6 ca5",
    "ra6 ra2 ia2 kb12 kb15 kb13 aa10",
    "management-entrepreneurship",
    "business-management-administration",
  ),
  persona(
    "designs machines and bridges",
    "kb10 kb11 kb15 kb14",
    "kb12 kb13 ia3 ra10 sk18 sk5 sk17 aa7 kb9 sk19",
    "sa5 ea2 kb4 kb22 kb28 kb5",
    "advanced-manufacturing",
    "science-technology-engineering-mathematics",
  ),
  persona(
    "wants to work for the city and make life fair",
    "ea5 kb30 kb19",
    "kb20 kb29 kb27 sk4 sk14 kb24 kb1 ca4 ca6 sk3 kb18",
    "ra1 ra4 kb13 kb16 kb21 aa10",
    "public-service-safety",
    "government-public-administration",
  ),
  persona(
    "repairs power lines and wind turbines",
    "ra5 kb13 kb15 sk27",
    "sk21 sk26 kb10 kb12 ra6 kb29 sk20 kb9 kb31",
    "sa3 kb22 kb28 aa2 kb4 kb27 ca2",
    "energy-natural-resources",
    "manufacturing",
  ),
  persona(
    "cares for old people, and wants no computers",
    "sa5 sk16 kb22",
    "sa2 sa3 kb21 kb18 kb5 sk2 sk11 kb28",
    "kb9 sk22 ia5 ca9 kb14 kb10 kb13",
    "healthcare-human-services",
    "health-science human-services",
  ),
];
