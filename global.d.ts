import type { Locale } from "@/lib/domain/values/vocabulary";

declare module "next-intl" {
	interface AppConfig {
		Locale: Locale;
	}
}
