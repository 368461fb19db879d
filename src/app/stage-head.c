/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage-head.h"

#include "app/children.h"
#include "app/figure-text.h"
#include "app/stage-form.h"
#include "dossier/side.h"
#include "report/calendar-words.h"
#include "report/findings-risk.h"
#include "report/number-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define EVEN 0.5

struct _AlliesStageHead
{
  GtkWidget parent_instance;
  GtkLabel *title;
  GtkLabel *months;
  GtkLabel *cost;
  GtkLabel *value;
  GtkLabel *chance;
  GtkLabel *loads[ALLIES_N_SIDES];
  GtkProgressBar *bars[ALLIES_N_SIDES];
  GtkMenuButton *change;
};

G_DEFINE_FINAL_TYPE (AlliesStageHead, allies_stage_head, GTK_TYPE_WIDGET)

static void
allies_stage_head_dispose (GObject *object)
{
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_stage_head_parent_class)->dispose (object);
}

static void
bind_child (GtkWidgetClass *widget_class, const char *name, gssize offset)
{
  gtk_widget_class_bind_template_child_full (widget_class, name, FALSE, offset);
}

static void
allies_stage_head_class_init (AlliesStageHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_stage_head_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/stage-head.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesStageHead, title);
  gtk_widget_class_bind_template_child (widget_class, AlliesStageHead, months);
  gtk_widget_class_bind_template_child (widget_class, AlliesStageHead, cost);
  gtk_widget_class_bind_template_child (widget_class, AlliesStageHead, value);
  gtk_widget_class_bind_template_child (widget_class, AlliesStageHead, chance);
  gtk_widget_class_bind_template_child (widget_class, AlliesStageHead, change);
  bind_child (widget_class, "marketing", G_STRUCT_OFFSET (AlliesStageHead, loads[0]));
  bind_child (widget_class, "technology", G_STRUCT_OFFSET (AlliesStageHead, loads[1]));
  bind_child (widget_class, "marketing_bar", G_STRUCT_OFFSET (AlliesStageHead, bars[0]));
  bind_child (widget_class, "technology_bar", G_STRUCT_OFFSET (AlliesStageHead, bars[1]));
}

static void
allies_stage_head_init (AlliesStageHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_load (AlliesStageHead *self, AlliesSide side, double load, double capacity)
{
  const char *shape = side == ALLIES_SIDE_MARKETING ? "●" : "■";
  g_autofree char *used = allies_figure_text_format (load, 0);
  g_autofree char *most = isinf (capacity) ? NULL : allies_figure_text_format (capacity, 0);
  /* Translators: a shape, CMO or CIO, and person-months, as in "● CMO: 14 of 20 person-months" */
  g_autofree char *text = most != NULL
                              ? g_strdup_printf (_ ("%s %s: %s of %s person-months"), shape,
                                                 allies_side_get_title (side), used, most)
                              : g_strdup_printf (_ ("%s %s: %s person-months"), shape,
                                                 allies_side_get_title (side), used);

  gtk_label_set_label (self->loads[side], text);
  gtk_progress_bar_set_fraction (self->bars[side],
                                 most != NULL && capacity > 0 ? CLAMP (load / capacity, 0, 1) : 0);
}

static char *
dup_cost (const AlliesRoadmapStage *stage, const char *currency)
{
  g_autofree char *cost = allies_number_text_money (stage->sum.cost, currency);
  g_autofree char *budget = NULL;

  if (isinf (stage->terms->budget))
    return g_strdup_printf (_ ("costs %s"), cost);
  budget = allies_number_text_money (stage->terms->budget, currency);
  return g_strdup_printf (_ ("costs %s of %s"), cost, budget);
}

static char *
dup_months (const AlliesTerms *terms, const AlliesStageTerms *stage)
{
  char *span = allies_calendar_words_span (terms, stage->start, stage->end);

  return span != NULL ? span : g_strdup_printf (_ ("months %u–%u"), stage->start + 1, stage->end);
}

GtkWidget *
allies_stage_head_new (const AlliesRoadmapStage *stage,
                       guint number,
                       const AlliesTerms *terms,
                       const char *currency)
{
  g_return_val_if_fail (stage != NULL && terms != NULL && currency != NULL, NULL);

  AlliesStageHead *self = g_object_new (ALLIES_TYPE_STAGE_HEAD, NULL);
  g_autofree char *title = g_strdup_printf ("%u  %s", number, stage->terms->name);
  g_autofree char *months = dup_months (terms, stage->terms);
  g_autofree char *cost = dup_cost (stage, currency);
  g_autofree char *money = allies_number_text_signed_money (stage->sum.value, currency);
  g_autofree char *value = g_strdup_printf (_ ("worth %s"), money);
  g_autofree char *name = g_strdup_printf ("%s, %s, %s, %s", title, months, cost, value);

  gtk_menu_button_set_popover (self->change, allies_stage_form_new (stage->terms, number - 1));
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->months, months);
  gtk_label_set_label (self->cost, cost);
  gtk_label_set_label (self->value, value);
  gtk_widget_add_css_class (GTK_WIDGET (self->value), stage->sum.value < 0 ? "loss" : "gain");
  show_load (self, ALLIES_SIDE_MARKETING, stage->sum.marketing, stage->terms->marketing_capacity);
  show_load (self, ALLIES_SIDE_TECHNOLOGY, stage->sum.technology,
             stage->terms->technology_capacity);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

void
allies_stage_head_freeze (AlliesStageHead *head)
{
  g_return_if_fail (ALLIES_IS_STAGE_HEAD (head));

  gtk_widget_set_sensitive (GTK_WIDGET (head->change), FALSE);
}

/* Words and a mark, not a colour alone. */
void
allies_stage_head_show_risk (AlliesStageHead *head,
                             const AlliesRiskRange *range,
                             const char *currency)
{
  g_return_if_fail (ALLIES_IS_STAGE_HEAD (head) && currency != NULL);

  g_autofree char *chance = range != NULL ? allies_findings_chance_to_pay (range) : NULL;
  g_autofree char *worth = range != NULL ? allies_findings_stage_range (range, currency) : NULL;
  gboolean doubtful = chance != NULL && range->chance < EVEN;
  g_autofree char *text = doubtful ? g_strconcat ("▲  ", chance, NULL) : g_strdup (chance);

  gtk_label_set_label (head->chance, text != NULL ? text : "\302\240"); /* keeps its line */
  gtk_widget_set_tooltip_text (GTK_WIDGET (head->chance), worth);
  if (doubtful)
    gtk_widget_add_css_class (GTK_WIDGET (head->chance), "loss");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (head->chance), "loss");
  gtk_accessible_update_property (GTK_ACCESSIBLE (head->chance),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, worth != NULL ? worth : "",
                                  -1);
}
