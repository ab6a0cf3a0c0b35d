import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`field_reports_languages\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`field_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`field_reports_languages_order_idx\` ON \`field_reports_languages\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`field_reports_languages_parent_idx\` ON \`field_reports_languages\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`field_reports_rights\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`field_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`field_reports_rights_order_idx\` ON \`field_reports_rights\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`field_reports_rights_parent_idx\` ON \`field_reports_rights\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`field_reports_acts\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`field_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`field_reports_acts_order_idx\` ON \`field_reports_acts\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`field_reports_acts_parent_idx\` ON \`field_reports_acts\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`field_reports_consent_audiences\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`field_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`field_reports_consent_audiences_order_idx\` ON \`field_reports_consent_audiences\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`field_reports_consent_audiences_parent_idx\` ON \`field_reports_consent_audiences\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`field_reports_consent_media\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`field_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`field_reports_consent_media_order_idx\` ON \`field_reports_consent_media\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`field_reports_consent_media_parent_idx\` ON \`field_reports_consent_media\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`field_reports\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`reference\` text,
  	\`title_sealed\` text,
  	\`text_sealed\` text,
  	\`clean_text\` text,
  	\`country_id\` text NOT NULL,
  	\`received_on\` text NOT NULL,
  	\`region\` text,
  	\`occurred_on\` text,
  	\`place_sealed\` text,
  	\`reliability\` text,
  	\`validity\` text,
  	\`source_connection\` text,
  	\`consent_scope\` text,
  	\`consent_form\` text,
  	\`consent_expires_on\` text,
  	\`consent_withdrawn_on\` text,
  	\`monitor_id\` text,
  	\`text_revision\` text,
  	\`scan_revision\` text,
  	\`clean_text_revision\` text,
  	\`retention_purge_on\` text,
  	\`retention_warned_at\` text,
  	\`retention_hold\` integer,
  	\`retention_hold_reason\` text,
  	\`workflow_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`country_id\`) REFERENCES \`countries\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`monitor_id\`) REFERENCES \`monitors\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workflow_id\`) REFERENCES \`workflow_subjects\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`field_reports_reference_idx\` ON \`field_reports\` (\`reference\`);`)
  await db.run(sql`CREATE INDEX \`field_reports_country_idx\` ON \`field_reports\` (\`country_id\`);`)
  await db.run(sql`CREATE INDEX \`field_reports_received_on_idx\` ON \`field_reports\` (\`received_on\`);`)
  await db.run(sql`CREATE INDEX \`field_reports_monitor_idx\` ON \`field_reports\` (\`monitor_id\`);`)
  await db.run(sql`CREATE INDEX \`field_reports_retention_retention_purge_on_idx\` ON \`field_reports\` (\`retention_purge_on\`);`)
  await db.run(sql`CREATE INDEX \`field_reports_retention_retention_hold_idx\` ON \`field_reports\` (\`retention_hold\`);`)
  await db.run(sql`CREATE INDEX \`field_reports_workflow_idx\` ON \`field_reports\` (\`workflow_id\`);`)
  await db.run(sql`CREATE INDEX \`field_reports_updated_at_idx\` ON \`field_reports\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`field_reports_created_at_idx\` ON \`field_reports\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`evidence\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`reference\` text,
  	\`report_id\` text NOT NULL,
  	\`country_id\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`obtained_on\` text,
  	\`description_sealed\` text,
  	\`original_name_sealed\` text,
  	\`original_type\` text,
  	\`original_sha256\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	FOREIGN KEY (\`report_id\`) REFERENCES \`field_reports\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`country_id\`) REFERENCES \`countries\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`evidence_reference_idx\` ON \`evidence\` (\`reference\`);`)
  await db.run(sql`CREATE INDEX \`evidence_report_idx\` ON \`evidence\` (\`report_id\`);`)
  await db.run(sql`CREATE INDEX \`evidence_country_idx\` ON \`evidence\` (\`country_id\`);`)
  await db.run(sql`CREATE INDEX \`evidence_updated_at_idx\` ON \`evidence\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`evidence_created_at_idx\` ON \`evidence\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`evidence_filename_idx\` ON \`evidence\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`assistance_cases_kinds\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`assistance_cases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`assistance_cases_kinds_order_idx\` ON \`assistance_cases_kinds\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`assistance_cases_kinds_parent_idx\` ON \`assistance_cases_kinds\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`assistance_cases_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`on\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`cost\` numeric,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`assistance_cases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`assistance_cases_steps_order_idx\` ON \`assistance_cases_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`assistance_cases_steps_parent_id_idx\` ON \`assistance_cases_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`assistance_cases\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`reference\` text,
  	\`country_id\` text NOT NULL,
  	\`priority\` text NOT NULL,
  	\`opened_on\` text NOT NULL,
  	\`closed_on\` text,
  	\`situation_sealed\` text,
  	\`report_id\` text,
  	\`monitor_id\` text,
  	\`referred_to\` text,
  	\`result\` text,
  	\`retention_purge_on\` text,
  	\`retention_warned_at\` text,
  	\`retention_hold\` integer,
  	\`retention_hold_reason\` text,
  	\`workflow_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`country_id\`) REFERENCES \`countries\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`report_id\`) REFERENCES \`field_reports\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`monitor_id\`) REFERENCES \`monitors\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workflow_id\`) REFERENCES \`workflow_subjects\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`assistance_cases_reference_idx\` ON \`assistance_cases\` (\`reference\`);`)
  await db.run(sql`CREATE INDEX \`assistance_cases_country_idx\` ON \`assistance_cases\` (\`country_id\`);`)
  await db.run(sql`CREATE INDEX \`assistance_cases_report_idx\` ON \`assistance_cases\` (\`report_id\`);`)
  await db.run(sql`CREATE INDEX \`assistance_cases_monitor_idx\` ON \`assistance_cases\` (\`monitor_id\`);`)
  await db.run(sql`CREATE INDEX \`assistance_cases_retention_retention_purge_on_idx\` ON \`assistance_cases\` (\`retention_purge_on\`);`)
  await db.run(sql`CREATE INDEX \`assistance_cases_retention_retention_hold_idx\` ON \`assistance_cases\` (\`retention_hold\`);`)
  await db.run(sql`CREATE INDEX \`assistance_cases_workflow_idx\` ON \`assistance_cases\` (\`workflow_id\`);`)
  await db.run(sql`CREATE INDEX \`assistance_cases_updated_at_idx\` ON \`assistance_cases\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`assistance_cases_created_at_idx\` ON \`assistance_cases\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`publications_rights\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`publications_rights_order_idx\` ON \`publications_rights\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`publications_rights_parent_idx\` ON \`publications_rights\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`publications\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`body\` text,
  	\`kind\` text,
  	\`language\` text DEFAULT 'en',
  	\`tlp\` text DEFAULT 'TLP:AMBER',
  	\`embargo_until\` text,
  	\`slug\` text,
  	\`translation_of_id\` text,
  	\`corrects_id\` text,
  	\`workflow_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`translation_of_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`corrects_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workflow_id\`) REFERENCES \`workflow_subjects\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`publications_kind_idx\` ON \`publications\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`publications_slug_idx\` ON \`publications\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`publications_translation_of_idx\` ON \`publications\` (\`translation_of_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_corrects_idx\` ON \`publications\` (\`corrects_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_workflow_idx\` ON \`publications\` (\`workflow_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_updated_at_idx\` ON \`publications\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`publications_created_at_idx\` ON \`publications\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`publications__status_idx\` ON \`publications\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`publications_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`countries_id\` text,
  	\`field_reports_id\` text,
  	\`documents_id\` text,
  	\`events_id\` text,
  	\`programmes_id\` text,
  	\`partners_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`countries_id\`) REFERENCES \`countries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`field_reports_id\`) REFERENCES \`field_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`documents_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`events_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`programmes_id\`) REFERENCES \`programmes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`partners_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`publications_rels_order_idx\` ON \`publications_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`publications_rels_parent_idx\` ON \`publications_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_rels_path_idx\` ON \`publications_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`publications_rels_countries_id_idx\` ON \`publications_rels\` (\`countries_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_rels_field_reports_id_idx\` ON \`publications_rels\` (\`field_reports_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_rels_documents_id_idx\` ON \`publications_rels\` (\`documents_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_rels_events_id_idx\` ON \`publications_rels\` (\`events_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_rels_programmes_id_idx\` ON \`publications_rels\` (\`programmes_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_rels_partners_id_idx\` ON \`publications_rels\` (\`partners_id\`);`)
  await db.run(sql`CREATE TABLE \`_publications_v_version_rights\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_publications_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_publications_v_version_rights_order_idx\` ON \`_publications_v_version_rights\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_publications_v_version_rights_parent_idx\` ON \`_publications_v_version_rights\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_publications_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_title\` text,
  	\`version_body\` text,
  	\`version_kind\` text,
  	\`version_language\` text DEFAULT 'en',
  	\`version_tlp\` text DEFAULT 'TLP:AMBER',
  	\`version_embargo_until\` text,
  	\`version_slug\` text,
  	\`version_translation_of_id\` text,
  	\`version_corrects_id\` text,
  	\`version_workflow_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_translation_of_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_corrects_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_workflow_id\`) REFERENCES \`workflow_subjects\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_publications_v_parent_idx\` ON \`_publications_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_publications_v_version_version_kind_idx\` ON \`_publications_v\` (\`version_kind\`);`)
  await db.run(sql`CREATE INDEX \`_publications_v_version_version_slug_idx\` ON \`_publications_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_publications_v_version_version_translation_of_idx\` ON \`_publications_v\` (\`version_translation_of_id\`);`)
  await db.run(sql`CREATE INDEX \`_publications_v_version_version_corrects_idx\` ON \`_publications_v\` (\`version_corrects_id\`);`)
  await db.run(sql`CREATE INDEX \`_publications_v_version_version_workflow_idx\` ON \`_publications_v\` (\`version_workflow_id\`);`)
  await db.run(sql`CREATE INDEX \`_publications_v_version_version_updated_at_idx\` ON \`_publications_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_publications_v_version_version_created_at_idx\` ON \`_publications_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_publications_v_version_version__status_idx\` ON \`_publications_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_publications_v_created_at_idx\` ON \`_publications_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_publications_v_updated_at_idx\` ON \`_publications_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_publications_v_latest_idx\` ON \`_publications_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_publications_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`countries_id\` text,
  	\`field_reports_id\` text,
  	\`documents_id\` text,
  	\`events_id\` text,
  	\`programmes_id\` text,
  	\`partners_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_publications_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`countries_id\`) REFERENCES \`countries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`field_reports_id\`) REFERENCES \`field_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`documents_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`events_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`programmes_id\`) REFERENCES \`programmes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`partners_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_publications_v_rels_order_idx\` ON \`_publications_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_publications_v_rels_parent_idx\` ON \`_publications_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_publications_v_rels_path_idx\` ON \`_publications_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_publications_v_rels_countries_id_idx\` ON \`_publications_v_rels\` (\`countries_id\`);`)
  await db.run(sql`CREATE INDEX \`_publications_v_rels_field_reports_id_idx\` ON \`_publications_v_rels\` (\`field_reports_id\`);`)
  await db.run(sql`CREATE INDEX \`_publications_v_rels_documents_id_idx\` ON \`_publications_v_rels\` (\`documents_id\`);`)
  await db.run(sql`CREATE INDEX \`_publications_v_rels_events_id_idx\` ON \`_publications_v_rels\` (\`events_id\`);`)
  await db.run(sql`CREATE INDEX \`_publications_v_rels_programmes_id_idx\` ON \`_publications_v_rels\` (\`programmes_id\`);`)
  await db.run(sql`CREATE INDEX \`_publications_v_rels_partners_id_idx\` ON \`_publications_v_rels\` (\`partners_id\`);`)
  await db.run(sql`CREATE TABLE \`documents_left_out\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`documents_left_out_order_idx\` ON \`documents_left_out\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`documents_left_out_parent_idx\` ON \`documents_left_out\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`documents\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`language\` text,
  	\`sha256\` text,
  	\`original_sha256\` text,
  	\`evidence_id\` text,
  	\`redacted\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	FOREIGN KEY (\`evidence_id\`) REFERENCES \`evidence\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`documents_sha256_idx\` ON \`documents\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`documents_evidence_idx\` ON \`documents\` (\`evidence_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_updated_at_idx\` ON \`documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`documents_created_at_idx\` ON \`documents\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`documents_filename_idx\` ON \`documents\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`programmes_rights\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`programmes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`programmes_rights_order_idx\` ON \`programmes_rights\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`programmes_rights_parent_idx\` ON \`programmes_rights\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`programmes_links\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`url\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`programmes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`programmes_links_order_idx\` ON \`programmes_links\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`programmes_links_parent_id_idx\` ON \`programmes_links\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`programmes_partners\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`partner_id\` text NOT NULL,
  	\`role\` text NOT NULL,
  	\`instrument\` text,
  	FOREIGN KEY (\`partner_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`programmes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`programmes_partners_order_idx\` ON \`programmes_partners\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`programmes_partners_parent_id_idx\` ON \`programmes_partners\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`programmes_partners_partner_idx\` ON \`programmes_partners\` (\`partner_id\`);`)
  await db.run(sql`CREATE TABLE \`programmes_funder_reports\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`funder_id\` text NOT NULL,
  	\`due_on\` text NOT NULL,
  	\`sent_on\` text,
  	\`document_id\` text,
  	FOREIGN KEY (\`funder_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`document_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`programmes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`programmes_funder_reports_order_idx\` ON \`programmes_funder_reports\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`programmes_funder_reports_parent_id_idx\` ON \`programmes_funder_reports\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`programmes_funder_reports_funder_idx\` ON \`programmes_funder_reports\` (\`funder_id\`);`)
  await db.run(sql`CREATE INDEX \`programmes_funder_reports_document_idx\` ON \`programmes_funder_reports\` (\`document_id\`);`)
  await db.run(sql`CREATE TABLE \`programmes\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`starts_on\` text NOT NULL,
  	\`ends_on\` text NOT NULL,
  	\`aim\` text,
  	\`contact\` text,
  	\`budget\` numeric,
  	\`currency\` text DEFAULT 'EUR',
  	\`iati_identifier\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`programmes_updated_at_idx\` ON \`programmes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`programmes_created_at_idx\` ON \`programmes\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`programmes_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`programmes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`programmes_texts_order_parent\` ON \`programmes_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`programmes_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`countries_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`programmes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`countries_id\`) REFERENCES \`countries\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`programmes_rels_order_idx\` ON \`programmes_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`programmes_rels_parent_idx\` ON \`programmes_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`programmes_rels_path_idx\` ON \`programmes_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`programmes_rels_countries_id_idx\` ON \`programmes_rels\` (\`countries_id\`);`)
  await db.run(sql`CREATE TABLE \`trainings_topics\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`trainings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`trainings_topics_order_idx\` ON \`trainings_topics\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`trainings_topics_parent_idx\` ON \`trainings_topics\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`trainings_participants\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`monitor_id\` text NOT NULL,
  	\`attendance\` text DEFAULT 'registered' NOT NULL,
  	FOREIGN KEY (\`monitor_id\`) REFERENCES \`monitors\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`trainings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`trainings_participants_order_idx\` ON \`trainings_participants\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`trainings_participants_parent_id_idx\` ON \`trainings_participants\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`trainings_participants_monitor_idx\` ON \`trainings_participants\` (\`monitor_id\`);`)
  await db.run(sql`CREATE TABLE \`trainings\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`country_id\` text NOT NULL,
  	\`title\` text NOT NULL,
  	\`starts_on\` text NOT NULL,
  	\`ends_on\` text,
  	\`place\` text,
  	\`programme_id\` text,
  	\`host_id\` text,
  	\`figures_registered\` numeric,
  	\`figures_attended\` numeric,
  	\`figures_women\` numeric,
  	\`evaluation_before\` numeric,
  	\`evaluation_after\` numeric,
  	\`evaluation_summary\` text,
  	\`workflow_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`country_id\`) REFERENCES \`countries\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`programme_id\`) REFERENCES \`programmes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`host_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workflow_id\`) REFERENCES \`workflow_subjects\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`trainings_country_idx\` ON \`trainings\` (\`country_id\`);`)
  await db.run(sql`CREATE INDEX \`trainings_programme_idx\` ON \`trainings\` (\`programme_id\`);`)
  await db.run(sql`CREATE INDEX \`trainings_host_idx\` ON \`trainings\` (\`host_id\`);`)
  await db.run(sql`CREATE INDEX \`trainings_workflow_idx\` ON \`trainings\` (\`workflow_id\`);`)
  await db.run(sql`CREATE INDEX \`trainings_updated_at_idx\` ON \`trainings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`trainings_created_at_idx\` ON \`trainings\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`trainings_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`trainings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`trainings_texts_order_parent\` ON \`trainings_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`trainings_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`documents_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`trainings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`documents_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`trainings_rels_order_idx\` ON \`trainings_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`trainings_rels_parent_idx\` ON \`trainings_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`trainings_rels_path_idx\` ON \`trainings_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`trainings_rels_documents_id_idx\` ON \`trainings_rels\` (\`documents_id\`);`)
  await db.run(sql`CREATE TABLE \`events_participants\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`monitor_id\` text NOT NULL,
  	\`part\` text,
  	FOREIGN KEY (\`monitor_id\`) REFERENCES \`monitors\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_participants_order_idx\` ON \`events_participants\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`events_participants_parent_id_idx\` ON \`events_participants\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`events_participants_monitor_idx\` ON \`events_participants\` (\`monitor_id\`);`)
  await db.run(sql`CREATE TABLE \`events_key_persons\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`contact_id\` text NOT NULL,
  	\`met_on\` text,
  	\`note\` text,
  	FOREIGN KEY (\`contact_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_key_persons_order_idx\` ON \`events_key_persons\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`events_key_persons_parent_id_idx\` ON \`events_key_persons\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`events_key_persons_contact_idx\` ON \`events_key_persons\` (\`contact_id\`);`)
  await db.run(sql`CREATE TABLE \`events_recommendations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text NOT NULL,
  	\`addressee\` text NOT NULL,
  	\`right\` text,
  	\`outcome\` text DEFAULT 'made' NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_recommendations_order_idx\` ON \`events_recommendations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`events_recommendations_parent_id_idx\` ON \`events_recommendations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`events_follow_up\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`on\` text NOT NULL,
  	\`step\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_follow_up_order_idx\` ON \`events_follow_up\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`events_follow_up_parent_id_idx\` ON \`events_follow_up\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`events\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`mechanism\` text NOT NULL,
  	\`starts_on\` text NOT NULL,
  	\`ends_on\` text,
  	\`city\` text,
  	\`deadline_on\` text,
  	\`programme_id\` text,
  	\`chatham_house\` integer,
  	\`outcome\` text,
  	\`workflow_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`programme_id\`) REFERENCES \`programmes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workflow_id\`) REFERENCES \`workflow_subjects\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`events_mechanism_idx\` ON \`events\` (\`mechanism\`);`)
  await db.run(sql`CREATE INDEX \`events_programme_idx\` ON \`events\` (\`programme_id\`);`)
  await db.run(sql`CREATE INDEX \`events_workflow_idx\` ON \`events\` (\`workflow_id\`);`)
  await db.run(sql`CREATE INDEX \`events_updated_at_idx\` ON \`events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`events_created_at_idx\` ON \`events\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`events_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`countries_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`countries_id\`) REFERENCES \`countries\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_rels_order_idx\` ON \`events_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`events_rels_parent_idx\` ON \`events_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`events_rels_path_idx\` ON \`events_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`events_rels_countries_id_idx\` ON \`events_rels\` (\`countries_id\`);`)
  await db.run(sql`CREATE TABLE \`countries\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`name_ru\` text NOT NULL,
  	\`risk\` text NOT NULL,
  	\`review_on\` text NOT NULL,
  	\`rationale\` text,
  	\`protection_place\` text DEFAULT 'region' NOT NULL,
  	\`protection_date\` text DEFAULT 'month' NOT NULL,
  	\`protection_age\` text DEFAULT 'band' NOT NULL,
  	\`protection_employer\` text DEFAULT 'sector' NOT NULL,
  	\`protection_names\` text DEFAULT 'never' NOT NULL,
  	\`protection_tlp_limit\` text,
  	\`protection_publication_delay_days\` numeric DEFAULT 7 NOT NULL,
  	\`protection_retention_days\` numeric,
  	\`protection_two_person_anonymisation\` integer DEFAULT true,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`countries_updated_at_idx\` ON \`countries\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`countries_created_at_idx\` ON \`countries\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`monitors_languages\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`monitors\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`monitors_languages_order_idx\` ON \`monitors_languages\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`monitors_languages_parent_idx\` ON \`monitors_languages\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`monitors_consents_audiences\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`monitors_consents\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`monitors_consents_audiences_order_idx\` ON \`monitors_consents_audiences\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`monitors_consents_audiences_parent_idx\` ON \`monitors_consents_audiences\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`monitors_consents_media\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`monitors_consents\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`monitors_consents_media_order_idx\` ON \`monitors_consents_media\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`monitors_consents_media_parent_idx\` ON \`monitors_consents_media\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`monitors_consents\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`scope\` text NOT NULL,
  	\`form\` text,
  	\`given_on\` text NOT NULL,
  	\`expires_on\` text,
  	\`withdrawn_on\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`monitors\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`monitors_consents_order_idx\` ON \`monitors_consents\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`monitors_consents_parent_id_idx\` ON \`monitors_consents\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`monitors\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`code_name\` text,
  	\`country_id\` text NOT NULL,
  	\`partner_id\` text,
  	\`status\` text DEFAULT 'active' NOT NULL,
  	\`risk\` text NOT NULL,
  	\`risk_review_on\` text,
  	\`risk_note\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`country_id\`) REFERENCES \`countries\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`partner_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`monitors_code_name_idx\` ON \`monitors\` (\`code_name\`);`)
  await db.run(sql`CREATE INDEX \`monitors_country_idx\` ON \`monitors\` (\`country_id\`);`)
  await db.run(sql`CREATE INDEX \`monitors_partner_idx\` ON \`monitors\` (\`partner_id\`);`)
  await db.run(sql`CREATE INDEX \`monitors_updated_at_idx\` ON \`monitors\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`monitors_created_at_idx\` ON \`monitors\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`monitors_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`monitors\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`monitors_texts_order_parent\` ON \`monitors_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`partners_kinds\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`partners_kinds_order_idx\` ON \`partners_kinds\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`partners_kinds_parent_idx\` ON \`partners_kinds\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`partners\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`visibility\` text DEFAULT 'anonymous' NOT NULL,
  	\`public_label\` text NOT NULL,
  	\`name\` text,
  	\`city\` text,
  	\`base_country\` text,
  	\`website\` text,
  	\`about\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`partners_updated_at_idx\` ON \`partners\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`partners_created_at_idx\` ON \`partners\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`contacts\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`role\` text,
  	\`organisation\` text NOT NULL,
  	\`email\` text NOT NULL,
  	\`openpgp_key\` text,
  	\`origin\` text,
  	\`mechanism\` text NOT NULL,
  	\`language\` text DEFAULT 'en' NOT NULL,
  	\`country\` text,
  	\`tlp_clearance\` text DEFAULT 'TLP:CLEAR' NOT NULL,
  	\`legal_basis\` text NOT NULL,
  	\`status\` text DEFAULT 'active' NOT NULL,
  	\`address_key\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`contacts_organisation_idx\` ON \`contacts\` (\`organisation\`);`)
  await db.run(sql`CREATE INDEX \`contacts_email_idx\` ON \`contacts\` (\`email\`);`)
  await db.run(sql`CREATE INDEX \`contacts_mechanism_idx\` ON \`contacts\` (\`mechanism\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`contacts_address_key_idx\` ON \`contacts\` (\`address_key\`);`)
  await db.run(sql`CREATE INDEX \`contacts_updated_at_idx\` ON \`contacts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`contacts_created_at_idx\` ON \`contacts\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`users_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_roles_order_idx\` ON \`users_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_roles_parent_idx\` ON \`users_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`language\` text DEFAULT 'en',
  	\`digest\` integer DEFAULT true,
  	\`invitation\` text,
  	\`invitation_until\` text,
  	\`second_factor_on\` integer DEFAULT false,
  	\`second_factor_wanted\` integer DEFAULT false,
  	\`second_factor_state\` text,
  	\`roles_awaiting\` text,
  	\`roles_asked_by\` text,
  	\`totp_secret_sealed\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`users_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`countries_id\` text,
  	\`partners_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`countries_id\`) REFERENCES \`countries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`partners_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_rels_order_idx\` ON \`users_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_parent_idx\` ON \`users_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_path_idx\` ON \`users_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_countries_id_idx\` ON \`users_rels\` (\`countries_id\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_partners_id_idx\` ON \`users_rels\` (\`partners_id\`);`)
  await db.run(sql`CREATE TABLE \`audit_log\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`sequence\` numeric NOT NULL,
  	\`at\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`actor\` text NOT NULL,
  	\`subject\` text,
  	\`data\` text,
  	\`source\` text NOT NULL,
  	\`previous\` text NOT NULL,
  	\`hash\` text NOT NULL,
  	\`mac\` text NOT NULL,
  	\`key\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`audit_log_sequence_idx\` ON \`audit_log\` (\`sequence\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_at_idx\` ON \`audit_log\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_kind_idx\` ON \`audit_log\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_actor_idx\` ON \`audit_log\` (\`actor\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_subject_idx\` ON \`audit_log\` (\`subject\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`audit_log_source_idx\` ON \`audit_log\` (\`source\`);`)
  await db.run(sql`CREATE TABLE \`identities\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`country\` text,
  	\`status\` text NOT NULL,
  	\`subject\` text,
  	\`erased_under\` text,
  	\`revision\` numeric NOT NULL,
  	\`sealed\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`identities_subject_idx\` ON \`identities\` (\`subject\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`identities_revision_idx\` ON \`identities\` (\`revision\`);`)
  await db.run(sql`CREATE TABLE \`identity_requests\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`identity_id\` text NOT NULL,
  	\`wants\` text DEFAULT 'open' NOT NULL,
  	\`reason\` text NOT NULL,
  	\`second_person_id\` text,
  	\`requested_by_id\` text,
  	\`expires_at\` text,
  	\`is_open\` integer DEFAULT false,
  	\`workflow_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`identity_id\`) REFERENCES \`identities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`second_person_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`requested_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workflow_id\`) REFERENCES \`workflow_subjects\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`identity_requests_identity_idx\` ON \`identity_requests\` (\`identity_id\`);`)
  await db.run(sql`CREATE INDEX \`identity_requests_second_person_idx\` ON \`identity_requests\` (\`second_person_id\`);`)
  await db.run(sql`CREATE INDEX \`identity_requests_requested_by_idx\` ON \`identity_requests\` (\`requested_by_id\`);`)
  await db.run(sql`CREATE INDEX \`identity_requests_is_open_idx\` ON \`identity_requests\` (\`is_open\`);`)
  await db.run(sql`CREATE INDEX \`identity_requests_workflow_idx\` ON \`identity_requests\` (\`workflow_id\`);`)
  await db.run(sql`CREATE INDEX \`identity_requests_updated_at_idx\` ON \`identity_requests\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`identity_requests_created_at_idx\` ON \`identity_requests\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`anonymisation_findings\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`report_id\` text NOT NULL,
  	\`revision\` text NOT NULL,
  	\`start\` numeric NOT NULL,
  	\`end\` numeric NOT NULL,
  	\`type\` text NOT NULL,
  	\`source\` text NOT NULL,
  	\`rule\` text,
  	\`score\` numeric,
  	\`identity\` text,
  	\`decision\` text NOT NULL,
  	\`reason\` text,
  	\`replacement\` text,
  	\`own\` integer,
  	\`decider\` text,
  	\`decided_at\` text,
  	FOREIGN KEY (\`report_id\`) REFERENCES \`field_reports\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`anonymisation_findings_report_idx\` ON \`anonymisation_findings\` (\`report_id\`);`)
  await db.run(sql`CREATE INDEX \`anonymisation_findings_revision_idx\` ON \`anonymisation_findings\` (\`revision\`);`)
  await db.run(sql`CREATE INDEX \`anonymisation_findings_type_idx\` ON \`anonymisation_findings\` (\`type\`);`)
  await db.run(sql`CREATE INDEX \`anonymisation_findings_identity_idx\` ON \`anonymisation_findings\` (\`identity\`);`)
  await db.run(sql`CREATE INDEX \`anonymisation_findings_decision_idx\` ON \`anonymisation_findings\` (\`decision\`);`)
  await db.run(sql`CREATE TABLE \`anonymisation_terms\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`type\` text NOT NULL,
  	\`sealed\` text NOT NULL,
  	\`decider\` text,
  	\`decided_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`consent_tasks\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`report_id\` text NOT NULL,
  	\`publication_id\` text,
  	\`cause\` text NOT NULL,
  	\`workflow_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`report_id\`) REFERENCES \`field_reports\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`publication_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workflow_id\`) REFERENCES \`workflow_subjects\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`consent_tasks_report_idx\` ON \`consent_tasks\` (\`report_id\`);`)
  await db.run(sql`CREATE INDEX \`consent_tasks_publication_idx\` ON \`consent_tasks\` (\`publication_id\`);`)
  await db.run(sql`CREATE INDEX \`consent_tasks_workflow_idx\` ON \`consent_tasks\` (\`workflow_id\`);`)
  await db.run(sql`CREATE INDEX \`consent_tasks_updated_at_idx\` ON \`consent_tasks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`consent_tasks_created_at_idx\` ON \`consent_tasks\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`consent_tasks_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`consent_tasks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`consent_tasks_texts_order_parent\` ON \`consent_tasks_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`releases\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`language\` text NOT NULL,
  	\`tlp\` text NOT NULL,
  	\`text\` text,
  	\`html\` text,
  	\`attachments\` text,
  	\`renderer\` text NOT NULL,
  	\`hash\` text NOT NULL,
  	\`publication_id\` text,
  	\`kind\` text NOT NULL,
  	\`about\` text,
  	\`slug\` text NOT NULL,
  	\`original\` text NOT NULL,
  	\`files\` text,
  	\`compared\` text,
  	\`status\` text NOT NULL,
  	\`released_at\` text NOT NULL,
  	\`status_at\` text NOT NULL,
  	\`embargo_until\` text,
  	\`public_from\` text,
  	\`supersedes\` text,
  	\`event\` text NOT NULL,
  	\`sequence\` numeric NOT NULL,
  	FOREIGN KEY (\`publication_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`releases_language_idx\` ON \`releases\` (\`language\`);`)
  await db.run(sql`CREATE INDEX \`releases_tlp_idx\` ON \`releases\` (\`tlp\`);`)
  await db.run(sql`CREATE INDEX \`releases_hash_idx\` ON \`releases\` (\`hash\`);`)
  await db.run(sql`CREATE INDEX \`releases_publication_idx\` ON \`releases\` (\`publication_id\`);`)
  await db.run(sql`CREATE INDEX \`releases_kind_idx\` ON \`releases\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`releases_slug_idx\` ON \`releases\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`releases_original_idx\` ON \`releases\` (\`original\`);`)
  await db.run(sql`CREATE INDEX \`releases_compared_idx\` ON \`releases\` (\`compared\`);`)
  await db.run(sql`CREATE INDEX \`releases_status_idx\` ON \`releases\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`releases_released_at_idx\` ON \`releases\` (\`released_at\`);`)
  await db.run(sql`CREATE INDEX \`releases_status_at_idx\` ON \`releases\` (\`status_at\`);`)
  await db.run(sql`CREATE INDEX \`releases_embargo_until_idx\` ON \`releases\` (\`embargo_until\`);`)
  await db.run(sql`CREATE INDEX \`releases_public_from_idx\` ON \`releases\` (\`public_from\`);`)
  await db.run(sql`CREATE TABLE \`releases_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`releases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`releases_texts_order_parent\` ON \`releases_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`release_leaks\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`release\` text,
  	\`publication\` text,
  	\`status\` text NOT NULL,
  	\`identity\` text,
  	\`spans\` text,
  	\`opened_at\` text,
  	\`settled_at\` text,
  	\`settled_by\` text,
  	\`reason\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`release_leaks_release_idx\` ON \`release_leaks\` (\`release\`);`)
  await db.run(sql`CREATE INDEX \`release_leaks_status_idx\` ON \`release_leaks\` (\`status\`);`)
  await db.run(sql`CREATE TABLE \`release_leaks_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`release_leaks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`release_leaks_texts_order_parent\` ON \`release_leaks_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`mailing_lists\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`description\` text,
  	\`membership\` text DEFAULT 'subscriptions' NOT NULL,
  	\`tlp_ceiling\` text DEFAULT 'TLP:CLEAR' NOT NULL,
  	\`encryption\` text DEFAULT 'possible' NOT NULL,
  	\`tls_required\` integer DEFAULT false,
  	\`appearance\` text DEFAULT 'named' NOT NULL,
  	\`language\` text,
  	\`mechanism\` text,
  	\`country\` text,
  	\`topic\` text,
  	\`is_public\` integer DEFAULT false,
  	\`status\` text DEFAULT 'open' NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`mailing_lists_updated_at_idx\` ON \`mailing_lists\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`mailing_lists_created_at_idx\` ON \`mailing_lists\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`subscriptions\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`list_id\` text NOT NULL,
  	\`contact_id\` text,
  	\`address\` text,
  	\`language\` text DEFAULT 'en',
  	\`status\` text DEFAULT 'confirmed' NOT NULL,
  	\`source\` text DEFAULT 'staff' NOT NULL,
  	\`asked_at\` text,
  	\`confirmed_at\` text,
  	\`left_at\` text,
  	\`key_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`list_id\`) REFERENCES \`mailing_lists\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`contact_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`subscriptions_list_idx\` ON \`subscriptions\` (\`list_id\`);`)
  await db.run(sql`CREATE INDEX \`subscriptions_contact_idx\` ON \`subscriptions\` (\`contact_id\`);`)
  await db.run(sql`CREATE INDEX \`subscriptions_updated_at_idx\` ON \`subscriptions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`subscriptions_created_at_idx\` ON \`subscriptions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`disseminations\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`release_id\` text NOT NULL,
  	\`filter_language\` text DEFAULT 'same' NOT NULL,
  	\`template\` text DEFAULT 'publication' NOT NULL,
  	\`scheduled_for\` text,
  	\`audience\` text,
  	\`follows\` text,
  	\`issue\` text,
  	\`release_hash\` text,
  	\`key_id\` text,
  	\`message_domain\` text,
  	\`trouble\` text,
  	\`started_at\` text,
  	\`settled_at\` text,
  	\`workflow_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`release_id\`) REFERENCES \`releases\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workflow_id\`) REFERENCES \`workflow_subjects\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`disseminations_release_idx\` ON \`disseminations\` (\`release_id\`);`)
  await db.run(sql`CREATE INDEX \`disseminations_workflow_idx\` ON \`disseminations\` (\`workflow_id\`);`)
  await db.run(sql`CREATE INDEX \`disseminations_updated_at_idx\` ON \`disseminations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`disseminations_created_at_idx\` ON \`disseminations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`disseminations_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`disseminations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`disseminations_texts_order_parent\` ON \`disseminations_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`disseminations_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`mailing_lists_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`disseminations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`mailing_lists_id\`) REFERENCES \`mailing_lists\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`disseminations_rels_order_idx\` ON \`disseminations_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`disseminations_rels_parent_idx\` ON \`disseminations_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`disseminations_rels_path_idx\` ON \`disseminations_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`disseminations_rels_mailing_lists_id_idx\` ON \`disseminations_rels\` (\`mailing_lists_id\`);`)
  await db.run(sql`CREATE TABLE \`newsletters\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`cadence\` text NOT NULL,
  	\`time_zone\` text DEFAULT 'Europe/Amsterdam' NOT NULL,
  	\`collects_tlp_ceiling\` text DEFAULT 'TLP:CLEAR' NOT NULL,
  	\`shows\` text DEFAULT 'opening' NOT NULL,
  	\`needs_yes\` integer DEFAULT true,
  	\`last_issue_at\` text,
  	\`due_after\` text,
  	\`collected_until\` text,
  	\`workflow_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`workflow_id\`) REFERENCES \`workflow_subjects\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`newsletters_workflow_idx\` ON \`newsletters\` (\`workflow_id\`);`)
  await db.run(sql`CREATE INDEX \`newsletters_updated_at_idx\` ON \`newsletters\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`newsletters_created_at_idx\` ON \`newsletters\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`newsletters_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`newsletters\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`newsletters_texts_order_parent\` ON \`newsletters_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`newsletters_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`mailing_lists_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`newsletters\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`mailing_lists_id\`) REFERENCES \`mailing_lists\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`newsletters_rels_order_idx\` ON \`newsletters_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`newsletters_rels_parent_idx\` ON \`newsletters_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`newsletters_rels_path_idx\` ON \`newsletters_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`newsletters_rels_mailing_lists_id_idx\` ON \`newsletters_rels\` (\`mailing_lists_id\`);`)
  await db.run(sql`CREATE TABLE \`newsletter_issues\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`newsletter_id\` text NOT NULL,
  	\`occurrence\` text NOT NULL,
  	\`until\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`reason\` text,
  	\`releases\` text NOT NULL,
  	\`goes_by_itself\` integer DEFAULT false NOT NULL,
  	FOREIGN KEY (\`newsletter_id\`) REFERENCES \`newsletters\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`newsletter_issues_newsletter_idx\` ON \`newsletter_issues\` (\`newsletter_id\`);`)
  await db.run(sql`CREATE INDEX \`newsletter_issues_state_idx\` ON \`newsletter_issues\` (\`state\`);`)
  await db.run(sql`CREATE TABLE \`deliveries\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`dissemination\` text NOT NULL,
  	\`batch\` text,
  	\`address\` text,
  	\`domain\` text,
  	\`encrypted_to\` text,
  	\`language\` text,
  	\`list\` text NOT NULL,
  	\`contact\` text,
  	\`subscription\` text,
  	\`thread\` text,
  	\`state\` text NOT NULL,
  	\`reason\` text,
  	\`attempts\` numeric NOT NULL,
  	\`deferrals\` numeric DEFAULT 0 NOT NULL,
  	\`next_at\` text,
  	\`settled_at\` text,
  	\`reply\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`deliveries_dissemination_idx\` ON \`deliveries\` (\`dissemination\`);`)
  await db.run(sql`CREATE TABLE \`suppressions\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key_id\` text NOT NULL,
  	\`reason\` text NOT NULL,
  	\`at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`suppressions_key_id_idx\` ON \`suppressions\` (\`key_id\`);`)
  await db.run(sql`CREATE TABLE \`bounces\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`delivery\` text NOT NULL,
  	\`address\` text NOT NULL,
  	\`class\` text NOT NULL,
  	\`status\` text,
  	\`at\` text NOT NULL,
  	\`key_id\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`bounces_address_idx\` ON \`bounces\` (\`address\`);`)
  await db.run(sql`CREATE TABLE \`contact_imports\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`state\` text NOT NULL,
  	\`by\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`ended_at\` text,
  	\`total\` numeric NOT NULL,
  	\`done\` numeric NOT NULL,
  	\`origin\` text,
  	\`counts\` text,
  	\`faults\` text,
  	\`encoding\` text,
  	\`delimiter\` text,
  	\`outcomes\` text,
  	\`plan\` text,
  	\`text\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`notices\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`address\` text,
  	\`address_key\` text NOT NULL,
  	\`language\` text NOT NULL,
  	\`matters\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`reason\` text,
  	\`attempts\` numeric NOT NULL,
  	\`next_at\` text,
  	\`asked_at\` text NOT NULL,
  	\`key_id\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`notices_address_key_idx\` ON \`notices\` (\`address_key\`);`)
  await db.run(sql`CREATE INDEX \`notices_state_idx\` ON \`notices\` (\`state\`);`)
  await db.run(sql`CREATE TABLE \`openpgp_keys\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`contact\` text NOT NULL,
  	\`fingerprint\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`asked_at\` text,
  	\`confirmed_at\` text,
  	\`expires_at\` text,
  	\`key_id\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`openpgp_keys_contact_idx\` ON \`openpgp_keys\` (\`contact\`);`)
  await db.run(sql`CREATE TABLE \`delivery_attempts\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`claim\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`outcome\` text,
  	\`reply\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`delivery_batches\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`dissemination\` text NOT NULL,
  	\`deliveries\` text NOT NULL,
  	\`is_open\` integer DEFAULT false NOT NULL,
  	\`epoch\` numeric NOT NULL,
  	\`next_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`delivery_batches_dissemination_idx\` ON \`delivery_batches\` (\`dissemination\`);`)
  await db.run(sql`CREATE TABLE \`delivery_claims\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`worker\` text NOT NULL,
  	\`until\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE TABLE \`funder_figures\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`tables\` text NOT NULL,
  	\`title\` text NOT NULL,
  	\`programme_id\` text,
  	\`quarter\` text NOT NULL,
  	\`smallest\` numeric NOT NULL,
  	\`made_at\` text NOT NULL,
  	\`made_by\` text NOT NULL,
  	\`hash\` text NOT NULL,
  	FOREIGN KEY (\`programme_id\`) REFERENCES \`programmes\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`funder_figures_programme_idx\` ON \`funder_figures\` (\`programme_id\`);`)
  await db.run(sql`CREATE INDEX \`funder_figures_quarter_idx\` ON \`funder_figures\` (\`quarter\`);`)
  await db.run(sql`CREATE TABLE \`funder_figures_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`funder_figures\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`funder_figures_texts_order_parent\` ON \`funder_figures_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`workflow_events\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`workflow\` text NOT NULL,
  	\`version\` numeric NOT NULL,
  	\`subject\` text NOT NULL,
  	\`sequence\` numeric NOT NULL,
  	\`kind\` text NOT NULL,
  	\`transition\` text,
  	\`from\` text,
  	\`to\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`actor\` text NOT NULL,
  	\`comment\` text,
  	\`hash\` text,
  	\`content\` text,
  	\`effects\` text,
  	\`overrode\` text,
  	\`fills\` text,
  	\`due_at\` text,
  	\`idempotency_key\` text,
  	\`request_hash\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`workflow_events_subject_idx\` ON \`workflow_events\` (\`subject\`);`)
  await db.run(sql`CREATE INDEX \`workflow_events_idempotency_key_idx\` ON \`workflow_events\` (\`idempotency_key\`);`)
  await db.run(sql`CREATE TABLE \`workflow_subjects\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`workflow\` text NOT NULL,
  	\`version\` numeric NOT NULL,
  	\`state\` text NOT NULL,
  	\`sequence\` numeric NOT NULL,
  	\`hash\` text,
  	\`since\` text,
  	\`arrival\` numeric NOT NULL,
  	\`due_at\` text,
  	\`assignee_id\` text,
  	\`facts\` text,
  	\`of_field_reports_id\` text,
  	\`of_publications_id\` text,
  	\`of_disseminations_id\` text,
  	\`of_newsletters_id\` text,
  	\`of_identity_requests_id\` text,
  	\`of_trainings_id\` text,
  	\`of_events_id\` text,
  	\`of_assistance_cases_id\` text,
  	\`of_consent_tasks_id\` text,
  	FOREIGN KEY (\`assignee_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`of_field_reports_id\`) REFERENCES \`field_reports\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`of_publications_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`of_disseminations_id\`) REFERENCES \`disseminations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`of_newsletters_id\`) REFERENCES \`newsletters\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`of_identity_requests_id\`) REFERENCES \`identity_requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`of_trainings_id\`) REFERENCES \`trainings\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`of_events_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`of_assistance_cases_id\`) REFERENCES \`assistance_cases\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`of_consent_tasks_id\`) REFERENCES \`consent_tasks\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`workflow_subjects_workflow_idx\` ON \`workflow_subjects\` (\`workflow\`);`)
  await db.run(sql`CREATE INDEX \`workflow_subjects_state_idx\` ON \`workflow_subjects\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`workflow_subjects_due_at_idx\` ON \`workflow_subjects\` (\`due_at\`);`)
  await db.run(sql`CREATE INDEX \`workflow_subjects_assignee_idx\` ON \`workflow_subjects\` (\`assignee_id\`);`)
  await db.run(sql`CREATE INDEX \`workflow_subjects_of_field_reports_idx\` ON \`workflow_subjects\` (\`of_field_reports_id\`);`)
  await db.run(sql`CREATE INDEX \`workflow_subjects_of_publications_idx\` ON \`workflow_subjects\` (\`of_publications_id\`);`)
  await db.run(sql`CREATE INDEX \`workflow_subjects_of_disseminations_idx\` ON \`workflow_subjects\` (\`of_disseminations_id\`);`)
  await db.run(sql`CREATE INDEX \`workflow_subjects_of_newsletters_idx\` ON \`workflow_subjects\` (\`of_newsletters_id\`);`)
  await db.run(sql`CREATE INDEX \`workflow_subjects_of_identity_requests_idx\` ON \`workflow_subjects\` (\`of_identity_requests_id\`);`)
  await db.run(sql`CREATE INDEX \`workflow_subjects_of_trainings_idx\` ON \`workflow_subjects\` (\`of_trainings_id\`);`)
  await db.run(sql`CREATE INDEX \`workflow_subjects_of_events_idx\` ON \`workflow_subjects\` (\`of_events_id\`);`)
  await db.run(sql`CREATE INDEX \`workflow_subjects_of_assistance_cases_idx\` ON \`workflow_subjects\` (\`of_assistance_cases_id\`);`)
  await db.run(sql`CREATE INDEX \`workflow_subjects_of_consent_tasks_idx\` ON \`workflow_subjects\` (\`of_consent_tasks_id\`);`)
  await db.run(sql`CREATE TABLE \`workflow_effects\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`event\` text NOT NULL,
  	\`effect\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`status\` text NOT NULL,
  	\`attempts\` numeric NOT NULL,
  	\`next_at\` text,
  	\`lease_until\` text,
  	\`error\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`workflow_effects_event_idx\` ON \`workflow_effects\` (\`event\`);`)
  await db.run(sql`CREATE INDEX \`workflow_effects_status_idx\` ON \`workflow_effects\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`workflow_effects_next_at_idx\` ON \`workflow_effects\` (\`next_at\`);`)
  await db.run(sql`CREATE TABLE \`workflow_assignments\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`subject\` text NOT NULL,
  	\`turn\` numeric NOT NULL,
  	\`arrival\` numeric NOT NULL,
  	\`assignee\` text,
  	\`by\` text NOT NULL,
  	\`at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`workflow_assignments_subject_idx\` ON \`workflow_assignments\` (\`subject\`);`)
  await db.run(sql`CREATE INDEX \`workflow_assignments_turn_idx\` ON \`workflow_assignments\` (\`turn\`);`)
  await db.run(sql`CREATE TABLE \`workflow_comments\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`subject\` text NOT NULL,
  	\`author\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`text\` text,
  	\`mentions\` text,
  	\`withdrawn_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`workflow_comments_subject_idx\` ON \`workflow_comments\` (\`subject\`);`)
  await db.run(sql`CREATE INDEX \`workflow_comments_at_idx\` ON \`workflow_comments\` (\`at\`);`)
  await db.run(sql`CREATE TABLE \`workflow_digests\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`person\` text NOT NULL,
  	\`day\` text NOT NULL,
  	\`attempt\` numeric NOT NULL,
  	\`at\` text NOT NULL,
  	\`outcome\` text,
  	\`waiting\` numeric
  );
  `)
  await db.run(sql`CREATE INDEX \`workflow_digests_person_idx\` ON \`workflow_digests\` (\`person\`);`)
  await db.run(sql`CREATE INDEX \`workflow_digests_day_idx\` ON \`workflow_digests\` (\`day\`);`)
  await db.run(sql`CREATE TABLE \`workflow_schedules\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`subject\` text NOT NULL,
  	\`transition\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`comment\` text,
  	\`hash\` text,
  	\`owner\` text NOT NULL,
  	\`status\` text NOT NULL,
  	\`blockers\` text,
  	\`is_told\` integer,
  	\`made_at\` text NOT NULL,
  	\`settled_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`workflow_schedules_subject_idx\` ON \`workflow_schedules\` (\`subject\`);`)
  await db.run(sql`CREATE INDEX \`workflow_schedules_at_idx\` ON \`workflow_schedules\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`workflow_schedules_status_idx\` ON \`workflow_schedules\` (\`status\`);`)
  await db.run(sql`CREATE TABLE \`workflow_versions\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`workflow\` text NOT NULL,
  	\`version\` numeric NOT NULL,
  	\`shape\` text NOT NULL,
  	\`at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`workflow_versions_workflow_idx\` ON \`workflow_versions\` (\`workflow\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`field_reports_languages\`;`)
  await db.run(sql`DROP TABLE \`field_reports_rights\`;`)
  await db.run(sql`DROP TABLE \`field_reports_acts\`;`)
  await db.run(sql`DROP TABLE \`field_reports_consent_audiences\`;`)
  await db.run(sql`DROP TABLE \`field_reports_consent_media\`;`)
  await db.run(sql`DROP TABLE \`field_reports\`;`)
  await db.run(sql`DROP TABLE \`evidence\`;`)
  await db.run(sql`DROP TABLE \`assistance_cases_kinds\`;`)
  await db.run(sql`DROP TABLE \`assistance_cases_steps\`;`)
  await db.run(sql`DROP TABLE \`assistance_cases\`;`)
  await db.run(sql`DROP TABLE \`publications_rights\`;`)
  await db.run(sql`DROP TABLE \`publications\`;`)
  await db.run(sql`DROP TABLE \`publications_rels\`;`)
  await db.run(sql`DROP TABLE \`_publications_v_version_rights\`;`)
  await db.run(sql`DROP TABLE \`_publications_v\`;`)
  await db.run(sql`DROP TABLE \`_publications_v_rels\`;`)
  await db.run(sql`DROP TABLE \`documents_left_out\`;`)
  await db.run(sql`DROP TABLE \`documents\`;`)
  await db.run(sql`DROP TABLE \`programmes_rights\`;`)
  await db.run(sql`DROP TABLE \`programmes_links\`;`)
  await db.run(sql`DROP TABLE \`programmes_partners\`;`)
  await db.run(sql`DROP TABLE \`programmes_funder_reports\`;`)
  await db.run(sql`DROP TABLE \`programmes\`;`)
  await db.run(sql`DROP TABLE \`programmes_texts\`;`)
  await db.run(sql`DROP TABLE \`programmes_rels\`;`)
  await db.run(sql`DROP TABLE \`trainings_topics\`;`)
  await db.run(sql`DROP TABLE \`trainings_participants\`;`)
  await db.run(sql`DROP TABLE \`trainings\`;`)
  await db.run(sql`DROP TABLE \`trainings_texts\`;`)
  await db.run(sql`DROP TABLE \`trainings_rels\`;`)
  await db.run(sql`DROP TABLE \`events_participants\`;`)
  await db.run(sql`DROP TABLE \`events_key_persons\`;`)
  await db.run(sql`DROP TABLE \`events_recommendations\`;`)
  await db.run(sql`DROP TABLE \`events_follow_up\`;`)
  await db.run(sql`DROP TABLE \`events\`;`)
  await db.run(sql`DROP TABLE \`events_rels\`;`)
  await db.run(sql`DROP TABLE \`countries\`;`)
  await db.run(sql`DROP TABLE \`monitors_languages\`;`)
  await db.run(sql`DROP TABLE \`monitors_consents_audiences\`;`)
  await db.run(sql`DROP TABLE \`monitors_consents_media\`;`)
  await db.run(sql`DROP TABLE \`monitors_consents\`;`)
  await db.run(sql`DROP TABLE \`monitors\`;`)
  await db.run(sql`DROP TABLE \`monitors_texts\`;`)
  await db.run(sql`DROP TABLE \`partners_kinds\`;`)
  await db.run(sql`DROP TABLE \`partners\`;`)
  await db.run(sql`DROP TABLE \`contacts\`;`)
  await db.run(sql`DROP TABLE \`users_roles\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`users_rels\`;`)
  await db.run(sql`DROP TABLE \`audit_log\`;`)
  await db.run(sql`DROP TABLE \`identities\`;`)
  await db.run(sql`DROP TABLE \`identity_requests\`;`)
  await db.run(sql`DROP TABLE \`anonymisation_findings\`;`)
  await db.run(sql`DROP TABLE \`anonymisation_terms\`;`)
  await db.run(sql`DROP TABLE \`consent_tasks\`;`)
  await db.run(sql`DROP TABLE \`consent_tasks_texts\`;`)
  await db.run(sql`DROP TABLE \`releases\`;`)
  await db.run(sql`DROP TABLE \`releases_texts\`;`)
  await db.run(sql`DROP TABLE \`release_leaks\`;`)
  await db.run(sql`DROP TABLE \`release_leaks_texts\`;`)
  await db.run(sql`DROP TABLE \`mailing_lists\`;`)
  await db.run(sql`DROP TABLE \`subscriptions\`;`)
  await db.run(sql`DROP TABLE \`disseminations\`;`)
  await db.run(sql`DROP TABLE \`disseminations_texts\`;`)
  await db.run(sql`DROP TABLE \`disseminations_rels\`;`)
  await db.run(sql`DROP TABLE \`newsletters\`;`)
  await db.run(sql`DROP TABLE \`newsletters_texts\`;`)
  await db.run(sql`DROP TABLE \`newsletters_rels\`;`)
  await db.run(sql`DROP TABLE \`newsletter_issues\`;`)
  await db.run(sql`DROP TABLE \`deliveries\`;`)
  await db.run(sql`DROP TABLE \`suppressions\`;`)
  await db.run(sql`DROP TABLE \`bounces\`;`)
  await db.run(sql`DROP TABLE \`contact_imports\`;`)
  await db.run(sql`DROP TABLE \`notices\`;`)
  await db.run(sql`DROP TABLE \`openpgp_keys\`;`)
  await db.run(sql`DROP TABLE \`delivery_attempts\`;`)
  await db.run(sql`DROP TABLE \`delivery_batches\`;`)
  await db.run(sql`DROP TABLE \`delivery_claims\`;`)
  await db.run(sql`DROP TABLE \`funder_figures\`;`)
  await db.run(sql`DROP TABLE \`funder_figures_texts\`;`)
  await db.run(sql`DROP TABLE \`workflow_events\`;`)
  await db.run(sql`DROP TABLE \`workflow_subjects\`;`)
  await db.run(sql`DROP TABLE \`workflow_effects\`;`)
  await db.run(sql`DROP TABLE \`workflow_assignments\`;`)
  await db.run(sql`DROP TABLE \`workflow_comments\`;`)
  await db.run(sql`DROP TABLE \`workflow_digests\`;`)
  await db.run(sql`DROP TABLE \`workflow_schedules\`;`)
  await db.run(sql`DROP TABLE \`workflow_versions\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
}
