import type { Locale } from "@/lib/domain/vocabulary";

declare module "next-intl" {
	interface AppConfig {
		Locale: Locale;
	}
}
