import type { IdentifyRules } from '../identify/identify-input.ts';
import { createPlaceIndex } from '../identify/place-index.ts';
import { agencyPhrases, titleReportWords } from './agency-phrases.ts';
import {
  bodyEndings,
  disclosureOffices,
  genericBodies,
  placelessBody,
  speakerWords,
  subOffices,
  wordsLikePlaces,
} from './bodies.ts';
import { divisions, peoples } from './divisions.ts';
import { eraLabels } from './era-labels.ts';
import { officialHosts } from './official-hosts.ts';
import { reportSigns, signOffset } from './report-signs.ts';

/** What the identify stage knows, gathered. */
export const identifyRules: IdentifyRules = {
  signs: reportSigns,
  signOffset,
  agencyPhrases,
  titleReportWords,
  bodyEndings,
  subOffices,
  disclosureOffices,
  genericBodies,
  speakerWords,
  placelessBody,
  wordsLikePlaces,
  places: createPlaceIndex(divisions, peoples),
  eraLabels,
  officialHosts,
};
