interface Lock {
	packages: Record<string, { version?: string; optional?: boolean }>;
}

/** Installs the dependencies with `npm ci`, unless node_modules already holds what package-lock.json says. */
export function ensureDependencies(root: string): Promise<void>;

/** True if npm's own record of node_modules agrees with the lock file. */
export function isInstalled(root: string, lock: Lock): boolean;
