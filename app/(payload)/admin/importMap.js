import { WorkflowPanel as WorkflowPanel_44b5e9b21333866ae7d09f946a141f5f } from 'payload-elchi/client'
import { Studio as Studio_44b5e9b21333866ae7d09f946a141f5f } from 'payload-elchi/client'
import { RetentionPanel as RetentionPanel_44b5e9b21333866ae7d09f946a141f5f } from 'payload-elchi/client'
import { StateCell as StateCell_44b5e9b21333866ae7d09f946a141f5f } from 'payload-elchi/client'
import { BulkSteps as BulkSteps_44b5e9b21333866ae7d09f946a141f5f } from 'payload-elchi/client'
import { StateLink as StateLink_44b5e9b21333866ae7d09f946a141f5f } from 'payload-elchi/client'
import { CleanCopy as CleanCopy_44b5e9b21333866ae7d09f946a141f5f } from 'payload-elchi/client'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RelationshipFeatureClient as RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ChecklistFeatureClient as ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SecondCheck as SecondCheck_44b5e9b21333866ae7d09f946a141f5f } from 'payload-elchi/client'
import { Nothing as Nothing_44b5e9b21333866ae7d09f946a141f5f } from 'payload-elchi/client'
import { FunderFigures as FunderFigures_44b5e9b21333866ae7d09f946a141f5f } from 'payload-elchi/client'
import { KeyView as KeyView_44b5e9b21333866ae7d09f946a141f5f } from 'payload-elchi/client'
import { ContactTables as ContactTables_44b5e9b21333866ae7d09f946a141f5f } from 'payload-elchi/client'
import { InvitationPanel as InvitationPanel_44b5e9b21333866ae7d09f946a141f5f } from 'payload-elchi/client'
import { RecoveryCodesPanel as RecoveryCodesPanel_44b5e9b21333866ae7d09f946a141f5f } from 'payload-elchi/client'
import { InviteStaff as InviteStaff_44b5e9b21333866ae7d09f946a141f5f } from 'payload-elchi/client'
import { PlainData as PlainData_44b5e9b21333866ae7d09f946a141f5f } from 'payload-elchi/client'
import { AuditTools as AuditTools_44b5e9b21333866ae7d09f946a141f5f } from 'payload-elchi/client'
import { RegisterIdentity as RegisterIdentity_44b5e9b21333866ae7d09f946a141f5f } from 'payload-elchi/client'
import { IdentityView as IdentityView_44b5e9b21333866ae7d09f946a141f5f } from 'payload-elchi/client'
import { RememberedTerm as RememberedTerm_44b5e9b21333866ae7d09f946a141f5f } from 'payload-elchi/client'
import { FollowUpView as FollowUpView_44b5e9b21333866ae7d09f946a141f5f } from 'payload-elchi/client'
import { SendingView as SendingView_44b5e9b21333866ae7d09f946a141f5f } from 'payload-elchi/client'
import { BeforeSending as BeforeSending_44b5e9b21333866ae7d09f946a141f5f } from 'payload-elchi/client'
import { FixedOnceMade as FixedOnceMade_44b5e9b21333866ae7d09f946a141f5f } from 'payload-elchi/client'
import { CadenceCell as CadenceCell_44b5e9b21333866ae7d09f946a141f5f } from 'payload-elchi/client'
import { CadenceField as CadenceField_44b5e9b21333866ae7d09f946a141f5f } from 'payload-elchi/client'
import { LanguagesCell as LanguagesCell_44b5e9b21333866ae7d09f946a141f5f } from 'payload-elchi/client'
import { IssuePreview as IssuePreview_44b5e9b21333866ae7d09f946a141f5f } from 'payload-elchi/client'
import { MadeFigures as MadeFigures_44b5e9b21333866ae7d09f946a141f5f } from 'payload-elchi/client'
import { Icon as Icon_1c3ea303d168740384613d556e677a55 } from 'payload-elchi/rsc'
import { Logo as Logo_1c3ea303d168740384613d556e677a55 } from 'payload-elchi/rsc'
import { MyTasks as MyTasks_44b5e9b21333866ae7d09f946a141f5f } from 'payload-elchi/client'
import { ReleaseLeaks as ReleaseLeaks_44b5e9b21333866ae7d09f946a141f5f } from 'payload-elchi/client'
import { SeatsWaiting as SeatsWaiting_44b5e9b21333866ae7d09f946a141f5f } from 'payload-elchi/client'
import { Glance as Glance_75ba0cb884b0306422661a05f3466eb8 } from '../../../collections/Programmes/glance/Glance'
import { Overview as Overview_44b5e9b21333866ae7d09f946a141f5f } from 'payload-elchi/client'
import { ChoosePassphrase as ChoosePassphrase_44b5e9b21333866ae7d09f946a141f5f } from 'payload-elchi/client'
import { ForgotPassphrase as ForgotPassphrase_44b5e9b21333866ae7d09f946a141f5f } from 'payload-elchi/client'
import { SignIn as SignIn_44b5e9b21333866ae7d09f946a141f5f } from 'payload-elchi/client'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "payload-elchi/client#WorkflowPanel": WorkflowPanel_44b5e9b21333866ae7d09f946a141f5f,
  "payload-elchi/client#Studio": Studio_44b5e9b21333866ae7d09f946a141f5f,
  "payload-elchi/client#RetentionPanel": RetentionPanel_44b5e9b21333866ae7d09f946a141f5f,
  "payload-elchi/client#StateCell": StateCell_44b5e9b21333866ae7d09f946a141f5f,
  "payload-elchi/client#BulkSteps": BulkSteps_44b5e9b21333866ae7d09f946a141f5f,
  "payload-elchi/client#StateLink": StateLink_44b5e9b21333866ae7d09f946a141f5f,
  "payload-elchi/client#CleanCopy": CleanCopy_44b5e9b21333866ae7d09f946a141f5f,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#RelationshipFeatureClient": RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ChecklistFeatureClient": ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "payload-elchi/client#SecondCheck": SecondCheck_44b5e9b21333866ae7d09f946a141f5f,
  "payload-elchi/client#Nothing": Nothing_44b5e9b21333866ae7d09f946a141f5f,
  "payload-elchi/client#FunderFigures": FunderFigures_44b5e9b21333866ae7d09f946a141f5f,
  "payload-elchi/client#KeyView": KeyView_44b5e9b21333866ae7d09f946a141f5f,
  "payload-elchi/client#ContactTables": ContactTables_44b5e9b21333866ae7d09f946a141f5f,
  "payload-elchi/client#InvitationPanel": InvitationPanel_44b5e9b21333866ae7d09f946a141f5f,
  "payload-elchi/client#RecoveryCodesPanel": RecoveryCodesPanel_44b5e9b21333866ae7d09f946a141f5f,
  "payload-elchi/client#InviteStaff": InviteStaff_44b5e9b21333866ae7d09f946a141f5f,
  "payload-elchi/client#PlainData": PlainData_44b5e9b21333866ae7d09f946a141f5f,
  "payload-elchi/client#AuditTools": AuditTools_44b5e9b21333866ae7d09f946a141f5f,
  "payload-elchi/client#RegisterIdentity": RegisterIdentity_44b5e9b21333866ae7d09f946a141f5f,
  "payload-elchi/client#IdentityView": IdentityView_44b5e9b21333866ae7d09f946a141f5f,
  "payload-elchi/client#RememberedTerm": RememberedTerm_44b5e9b21333866ae7d09f946a141f5f,
  "payload-elchi/client#FollowUpView": FollowUpView_44b5e9b21333866ae7d09f946a141f5f,
  "payload-elchi/client#SendingView": SendingView_44b5e9b21333866ae7d09f946a141f5f,
  "payload-elchi/client#BeforeSending": BeforeSending_44b5e9b21333866ae7d09f946a141f5f,
  "payload-elchi/client#FixedOnceMade": FixedOnceMade_44b5e9b21333866ae7d09f946a141f5f,
  "payload-elchi/client#CadenceCell": CadenceCell_44b5e9b21333866ae7d09f946a141f5f,
  "payload-elchi/client#CadenceField": CadenceField_44b5e9b21333866ae7d09f946a141f5f,
  "payload-elchi/client#LanguagesCell": LanguagesCell_44b5e9b21333866ae7d09f946a141f5f,
  "payload-elchi/client#IssuePreview": IssuePreview_44b5e9b21333866ae7d09f946a141f5f,
  "payload-elchi/client#MadeFigures": MadeFigures_44b5e9b21333866ae7d09f946a141f5f,
  "payload-elchi/rsc#Icon": Icon_1c3ea303d168740384613d556e677a55,
  "payload-elchi/rsc#Logo": Logo_1c3ea303d168740384613d556e677a55,
  "payload-elchi/client#MyTasks": MyTasks_44b5e9b21333866ae7d09f946a141f5f,
  "payload-elchi/client#ReleaseLeaks": ReleaseLeaks_44b5e9b21333866ae7d09f946a141f5f,
  "payload-elchi/client#SeatsWaiting": SeatsWaiting_44b5e9b21333866ae7d09f946a141f5f,
  "/collections/Programmes/glance/Glance#Glance": Glance_75ba0cb884b0306422661a05f3466eb8,
  "payload-elchi/client#Overview": Overview_44b5e9b21333866ae7d09f946a141f5f,
  "payload-elchi/client#ChoosePassphrase": ChoosePassphrase_44b5e9b21333866ae7d09f946a141f5f,
  "payload-elchi/client#ForgotPassphrase": ForgotPassphrase_44b5e9b21333866ae7d09f946a141f5f,
  "payload-elchi/client#SignIn": SignIn_44b5e9b21333866ae7d09f946a141f5f,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
