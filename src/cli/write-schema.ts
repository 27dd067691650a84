/** `npm run schema`: writes `mgscode.schema.json` anew, after the configuration's schema or `data/logs.yml` changed. */
import { writeFileSync } from 'node:fs';
import { configJsonSchema } from '../config/json-schema.ts';
import { loadKnown } from '../knowledge.ts';

const file = new URL('../../mgscode.schema.json', import.meta.url);

writeFileSync(file, configJsonSchema([...loadKnown().catalog.logs.values()]));
