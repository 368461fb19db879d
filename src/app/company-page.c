/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/company-page.h"

#include "app/choices.h"
#include "app/figure-text.h"
#include "app/money-text.h"
#include "app/peers-sentence.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define PAUSE_MS  800
#define N_TEXTS   4
#define N_MONEY   3
#define N_CHOICES 4

struct _AlliesCompanyPage
{
  AlliesPage parent_instance;
  GtkEntry *name;
  GtkEntry *country;
  GtkEntry *marketing_executive;
  GtkEntry *technology_executive;
  GtkEntry *revenue;
  GtkEntry *marketing_budget;
  GtkEntry *technology_budget;
  GtkLabel *revenue_words;
  GtkLabel *marketing_budget_words;
  GtkLabel *technology_budget_words;
  GtkDropDown *industry;
  GtkDropDown *size;
  GtkDropDown *region;
  GtkDropDown *currency;
  GtkLabel *note;
  GtkLabel *peers;
  GtkLabel *peers_basis;
  gboolean updating;
  guint timeout;
};

G_DEFINE_FINAL_TYPE (AlliesCompanyPage, allies_company_page, ALLIES_TYPE_PAGE)

typedef struct
{
  const char *field;
  const char *label;
  GtkEntry *entry;
  const char *value;
} TextField;

typedef struct
{
  const char *field;
  const char *label;
  GtkEntry *entry;
  GtkLabel *words;
  double value;
} MoneyField;

typedef struct
{
  const char *field;
  const char *label;
  GtkDropDown *choice;
  const AlliesChoices *choices;
  const char *value;
} ChoiceField;

static AlliesOrganisation *
get_organisation (AlliesCompanyPage *self)
{
  AlliesSession *session = allies_page_get_session (ALLIES_PAGE (self));

  return allies_dossier_get_organisation (allies_session_get_dossier (session));
}

static void
list_texts (AlliesCompanyPage *self, TextField fields[N_TEXTS])
{
  AlliesOrganisation *organisation = get_organisation (self);
  const TextField all[N_TEXTS] = {
    { "name", _ ("Name of the company"), self->name, allies_organisation_get_name (organisation) },
    { "country", _ ("Country"), self->country, allies_organisation_get_country (organisation) },
    { "marketing-executive", _ ("Name of the CMO"), self->marketing_executive,
      allies_organisation_get_marketing_executive (organisation) },
    { "technology-executive", _ ("Name of the CIO"), self->technology_executive,
      allies_organisation_get_technology_executive (organisation) },
  };

  for (guint i = 0; i < N_TEXTS; i++)
    fields[i] = all[i];
}

static void
list_money (AlliesCompanyPage *self, MoneyField fields[N_MONEY])
{
  AlliesOrganisation *organisation = get_organisation (self);
  const MoneyField all[N_MONEY] = {
    { "revenue", _ ("Revenue"), self->revenue, self->revenue_words,
      allies_organisation_get_revenue (organisation) },
    { "marketing-budget", _ ("Marketing budget"), self->marketing_budget,
      self->marketing_budget_words, allies_organisation_get_marketing_budget (organisation) },
    { "technology-budget", _ ("Technology budget"), self->technology_budget,
      self->technology_budget_words, allies_organisation_get_technology_budget (organisation) },
  };

  for (guint i = 0; i < N_MONEY; i++)
    fields[i] = all[i];
}

static void
list_choices (AlliesCompanyPage *self, ChoiceField fields[N_CHOICES])
{
  AlliesOrganisation *organisation = get_organisation (self);
  const ChoiceField all[N_CHOICES] = {
    { "industry", _ ("Industry"), self->industry, allies_choices_industries (),
      allies_organisation_get_industry (organisation) },
    { "size", _ ("Size"), self->size, allies_choices_sizes (),
      allies_organisation_get_size (organisation) },
    { "region", _ ("Region"), self->region, allies_choices_regions (),
      allies_organisation_get_region (organisation) },
    { "currency", _ ("Currency"), self->currency, allies_choices_currencies (),
      allies_organisation_get_currency (organisation) },
  };

  for (guint i = 0; i < N_CHOICES; i++)
    fields[i] = all[i];
}

static void
set_fault (GtkEntry *entry, gboolean is_fault)
{
  if (is_fault)
    gtk_widget_add_css_class (GTK_WIDGET (entry), "fault");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "fault");
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
      is_fault ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static char *
dup_typed (GtkEntry *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
}

static void
apply (AlliesCompanyPage *self, const char *label, AlliesOrganisation *organisation)
{
  AlliesSession *session = allies_page_get_session (ALLIES_PAGE (self));

  allies_edit_history_apply (allies_session_get_history (session), label, 0, organisation);
}

static void
commit_text (AlliesCompanyPage *self, const TextField *field)
{
  g_autofree char *text = dup_typed (field->entry);

  /* A dossier must have a name, and is called by the one it had until there is another. */
  if (*text == '\0' && g_str_equal (field->field, "name"))
    return;
  if (!g_str_equal (text, field->value))
    apply (self, field->label,
           allies_record_with (get_organisation (self), field->field, text, NULL));
}

static void
commit_money (AlliesCompanyPage *self, const MoneyField *field)
{
  g_autofree char *text = dup_typed (field->entry);
  double amount = NAN;
  gboolean is_valid = allies_money_text_parse (text, &amount);

  set_fault (field->entry, !is_valid);
  if (!is_valid)
    gtk_label_set_label (field->words, _ ("Please type an amount, such as 2.4 bn or 140 m"));
  else if (amount != field->value && !(isnan (amount) && isnan (field->value)))
    apply (self, field->label,
           allies_record_with (get_organisation (self), field->field, amount, NULL));
}

static void
show_text (const TextField *field)
{
  g_autofree char *shown = dup_typed (field->entry);

  if (!g_str_equal (shown, field->value))
    gtk_editable_set_text (GTK_EDITABLE (field->entry), field->value);
}

/* What is typed stays as it is while it means what the dossier holds. */
static void
show_money (AlliesCompanyPage *self, const MoneyField *field)
{
  g_autofree char *shown = dup_typed (field->entry);
  double amount = NAN;
  gboolean is_same = allies_money_text_parse (shown, &amount)
                     && (amount == field->value || (isnan (amount) && isnan (field->value)));
  g_autofree char *words = allies_money_text_describe (
      field->value, allies_organisation_get_currency (get_organisation (self)));

  if (!is_same)
    {
      g_autofree char *text =
          isnan (field->value) ? g_strdup ("") : allies_figure_text_format (field->value, 2);

      gtk_editable_set_text (GTK_EDITABLE (field->entry), text);
    }
  set_fault (field->entry, FALSE);
  gtk_label_set_label (field->words, words);
}

static void
commit_all (AlliesCompanyPage *self)
{
  TextField texts[N_TEXTS];
  MoneyField money[N_MONEY];

  g_clear_handle_id (&self->timeout, g_source_remove);
  list_texts (self, texts);
  for (guint i = 0; i < N_TEXTS; i++)
    commit_text (self, &texts[i]);
  list_money (self, money);
  for (guint i = 0; i < N_MONEY; i++)
    commit_money (self, &money[i]);
}

static gboolean
timeout_cb (gpointer user_data)
{
  AlliesCompanyPage *self = user_data;

  self->timeout = 0;
  commit_all (self);
  return G_SOURCE_REMOVE;
}

static void
typed_cb (GtkEditable *editable, AlliesCompanyPage *self)
{
  if (self->updating)
    return;
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (PAUSE_MS, timeout_cb, self);
}

static void
activate_cb (GtkEntry *entry, AlliesCompanyPage *self)
{
  allies_page_commit (ALLIES_PAGE (self));
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
leave_cb (GtkEventControllerFocus *controller, AlliesCompanyPage *self)
{
  allies_page_commit (ALLIES_PAGE (self));
}

static void
chosen_cb (GtkDropDown *choice, GParamSpec *pspec, AlliesCompanyPage *self)
{
  ChoiceField fields[N_CHOICES];

  if (self->updating || allies_page_get_session (ALLIES_PAGE (self)) == NULL)
    return;
  list_choices (self, fields);
  for (guint i = 0; i < N_CHOICES; i++)
    {
      guint selected = gtk_drop_down_get_selected (fields[i].choice);
      const char *code = allies_choices_get_code (fields[i].choices, selected);

      if (fields[i].choice == choice && !g_str_equal (code, fields[i].value))
        apply (self, fields[i].label,
               allies_record_with (get_organisation (self), fields[i].field, code, NULL));
    }
}

static void
show_peers (AlliesCompanyPage *self)
{
  AlliesSession *session = allies_page_get_session (ALLIES_PAGE (self));
  g_autofree char *answer = allies_peers_sentence_dup_segment (session);
  g_autofree char *basis = allies_peers_sentence_dup_basis (session);

  gtk_label_set_label (self->peers, answer);
  gtk_label_set_label (self->peers_basis, basis);
  gtk_widget_set_visible (GTK_WIDGET (self->peers_basis), *basis != '\0');
}

static void
allies_company_page_update (AlliesPage *page)
{
  AlliesCompanyPage *self = ALLIES_COMPANY_PAGE (page);
  const char *note = allies_organisation_get_note (get_organisation (self));
  TextField texts[N_TEXTS];
  MoneyField money[N_MONEY];
  ChoiceField choices[N_CHOICES];

  list_texts (self, texts);
  list_money (self, money);
  list_choices (self, choices);
  self->updating = TRUE;
  for (guint i = 0; i < N_TEXTS && self->timeout == 0; i++)
    show_text (&texts[i]);
  for (guint i = 0; i < N_MONEY && self->timeout == 0; i++)
    show_money (self, &money[i]);
  for (guint i = 0; i < N_CHOICES; i++)
    allies_choices_show (choices[i].choices, choices[i].choice, choices[i].value);
  self->updating = FALSE;
  gtk_label_set_label (self->note, note);
  gtk_widget_set_visible (GTK_WIDGET (self->note), *note != '\0');
  show_peers (self);
}

static void
allies_company_page_commit (AlliesPage *page)
{
  if (ALLIES_COMPANY_PAGE (page)->timeout != 0)
    commit_all (ALLIES_COMPANY_PAGE (page));
}

static gboolean
allies_company_page_reveal (AlliesPage *page, const char *key)
{
  return g_str_has_prefix (key, "organisation/");
}

static void
allies_company_page_enter (AlliesPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (ALLIES_COMPANY_PAGE (page)->name));
}

static void
allies_company_page_dispose (GObject *object)
{
  g_clear_handle_id (&ALLIES_COMPANY_PAGE (object)->timeout, g_source_remove);
  G_OBJECT_CLASS (allies_company_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/company-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesCompanyPage, name);
  gtk_widget_class_bind_template_child (widget_class, AlliesCompanyPage, country);
  gtk_widget_class_bind_template_child (widget_class, AlliesCompanyPage, marketing_executive);
  gtk_widget_class_bind_template_child (widget_class, AlliesCompanyPage, technology_executive);
  gtk_widget_class_bind_template_child (widget_class, AlliesCompanyPage, revenue);
  gtk_widget_class_bind_template_child (widget_class, AlliesCompanyPage, marketing_budget);
  gtk_widget_class_bind_template_child (widget_class, AlliesCompanyPage, technology_budget);
  gtk_widget_class_bind_template_child (widget_class, AlliesCompanyPage, revenue_words);
  gtk_widget_class_bind_template_child (widget_class, AlliesCompanyPage, marketing_budget_words);
  gtk_widget_class_bind_template_child (widget_class, AlliesCompanyPage, technology_budget_words);
  gtk_widget_class_bind_template_child (widget_class, AlliesCompanyPage, industry);
  gtk_widget_class_bind_template_child (widget_class, AlliesCompanyPage, size);
  gtk_widget_class_bind_template_child (widget_class, AlliesCompanyPage, region);
  gtk_widget_class_bind_template_child (widget_class, AlliesCompanyPage, currency);
  gtk_widget_class_bind_template_child (widget_class, AlliesCompanyPage, note);
  gtk_widget_class_bind_template_child (widget_class, AlliesCompanyPage, peers);
  gtk_widget_class_bind_template_child (widget_class, AlliesCompanyPage, peers_basis);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
allies_company_page_class_init (AlliesCompanyPageClass *klass)
{
  AlliesPageClass *page_class = ALLIES_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_company_page_dispose;
  page_class->update = allies_company_page_update;
  page_class->commit = allies_company_page_commit;
  page_class->reveal = allies_company_page_reveal;
  page_class->enter = allies_company_page_enter;
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
allies_company_page_init (AlliesCompanyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

guint
allies_company_count_missing (AlliesOrganisation *organisation)
{
  g_return_val_if_fail (ALLIES_IS_ORGANISATION (organisation), 0);

  const char *const texts[] = {
    allies_organisation_get_name (organisation),
    allies_organisation_get_industry (organisation),
    allies_organisation_get_size (organisation),
    allies_organisation_get_region (organisation),
    allies_organisation_get_currency (organisation),
  };
  const double amounts[] = {
    allies_organisation_get_revenue (organisation),
    allies_organisation_get_marketing_budget (organisation),
    allies_organisation_get_technology_budget (organisation),
  };
  guint missing = 0;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    missing += *texts[i] == '\0';
  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    missing += isnan (amounts[i]) != 0;
  return missing;
}
