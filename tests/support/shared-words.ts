/** Words that English and Spanish write alike, or that both take from elsewhere, among those of the catalogue's texts. */
export const sharedWords = `
a actor alcohol animal app apps artificial auto b balance ballet base bases bingo braille cable cables café
campus capital cargo casino casinos cereal chat chefs chip chips cliché club collar color come control
crisis cruel cure cursor d debate debates decide decimal dental denver detective detector diabetes digital
diploma doctor don drones error extra falafel fallen familiar fans final fines funeral gala gas gases gel
genes golf grave hangar hay hip honor hop hospital hotel humor idea ideas internet jets labor laptop laptops
late lava lima local manual material media mental metal meter miles mineral monitor motor natural no normal
note nuclear o pan panel pasta personal piano pianos pizza plan planes plaza podcasts polar prepare python
quite radar radio radios reactor real red robot robots roles router rumor sale salsa sauna sea sensor simple
social software solar sonar spa spas street taller tamales taxi taxis torque total tractor tumor tutor urge
usual van video videos visas visible wall web x yoga zinc
`
  .trim()
  .split(/\s+/);
