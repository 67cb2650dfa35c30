import type { Rule } from '../rule.ts';
import { BYLINE } from './byline.ts';
import { COMMENTS } from './comments.ts';
import { COPYRIGHT } from './copyright.ts';
import { CREDIT } from './credit.ts';
import { DISCLAIMER } from './disclaimer.ts';
import { NAVIGATION } from './navigation.ts';
import { NOTICE } from './notice.ts';
import { PROMOTION } from './promotion.ts';
import { RELATED } from './related.ts';
import { SHARE } from './share.ts';
import { SOURCES } from './sources.ts';
import { SUBSCRIBE } from './subscribe.ts';
import { TAGS } from './tags.ts';

/** All named rules for single lines; where two hold, the higher score wins, then the earlier rule. */
export const LINE_RULES: readonly Rule[] = [
  ...COPYRIGHT,
  ...DISCLAIMER,
  ...NOTICE,
  ...PROMOTION,
  ...SUBSCRIBE,
  ...SHARE,
  ...TAGS,
  ...SOURCES,
  ...CREDIT,
  ...COMMENTS,
  ...RELATED,
  ...NAVIGATION,
  ...BYLINE,
];
