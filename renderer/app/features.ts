/** The places of the desk, in the order of the navigation. */
import type { Feature } from '../services/feature';
import { deskFeature } from '../features/desk/feature';
import { allegationsFeature } from '../features/cases/allegations/feature';
import { casesFeature } from '../features/cases/feature';
import { intelligenceFeature } from '../features/intelligence/feature';
import { candidatesFeature } from '../features/candidates/feature';
import { planFeature } from '../features/plan/feature';
import { pollingDayFeature } from '../features/polling-day/feature';
import { placesFeature } from '../features/places/feature';
import { threatFeature } from '../features/threat/feature';
import { debriefFeature } from '../features/debrief/feature';
import { documentsFeature } from '../features/documents/feature';
import { lawFeature } from '../features/law/feature';
import { operationFeature } from '../features/operation/feature';
import { todayFeature } from '../features/today/feature';
import { workshopFeature } from '../features/workshop/feature';

export const features: readonly Feature[] = [
  todayFeature,
  operationFeature,
  planFeature,
  candidatesFeature,
  placesFeature,
  intelligenceFeature,
  threatFeature,
  workshopFeature,
  allegationsFeature,
  casesFeature,
  pollingDayFeature,
  debriefFeature,
  lawFeature,
  documentsFeature,
  deskFeature,
];
