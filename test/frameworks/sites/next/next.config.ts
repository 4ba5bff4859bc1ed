import { join } from 'node:path';
import type { NextConfig } from 'next';

// The packages are installed in the folder above, once for all sites here. A site of its own needs no setting.
const config: NextConfig = { turbopack: { root: join(import.meta.dirname, '../..') } };

export default config;
