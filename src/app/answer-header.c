/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/answer-header.h"

#include "app/answering.h"
#include "app/children.h"
#include "app/progress.h"
#include "app/respondent-menu.h"
#include "dossier/side-respondents.h"

#include <glib/gi18n-lib.h>

struct _AlliesAnswerHeader
{
  GtkWidget parent_instance;
  GtkLabel *side;
  GtkMenuButton *who;
  GtkLabel *name;
  GtkLabel *place;
  GtkProgressBar *bar;
};

G_DEFINE_FINAL_TYPE (AlliesAnswerHeader, allies_answer_header, GTK_TYPE_WIDGET)

static void
allies_answer_header_dispose (GObject *object)
{
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_answer_header_parent_class)->dispose (object);
}

static void
allies_answer_header_class_init (AlliesAnswerHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_answer_header_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/answer-header.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesAnswerHeader, side);
  gtk_widget_class_bind_template_child (widget_class, AlliesAnswerHeader, who);
  gtk_widget_class_bind_template_child (widget_class, AlliesAnswerHeader, name);
  gtk_widget_class_bind_template_child (widget_class, AlliesAnswerHeader, place);
  gtk_widget_class_bind_template_child (widget_class, AlliesAnswerHeader, bar);
}

static void
allies_answer_header_init (AlliesAnswerHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_side (AlliesAnswerHeader *self, AlliesSide side)
{
  gboolean is_marketing = side == ALLIES_SIDE_MARKETING;
  const char *shape = is_marketing ? "●" : "■";
  g_autofree char *text = g_strdup_printf (is_marketing ? _ ("%s  You answer for marketing (%s)")
                                                        : _ ("%s  You answer for technology (%s)"),
                                           shape, allies_side_get_title (side));

  gtk_label_set_label (self->side, text);
}

static void
show_who (AlliesAnswerHeader *self, AlliesSession *session)
{
  g_autoptr (GMenuModel) menu = allies_respondent_menu_new (session);

  gtk_label_set_label (
      self->name, allies_side_respondents_get_name (allies_session_get_dossier (session),
                                                    (AlliesSide)allies_session_get_side (session),
                                                    allies_answering_get_respondent (session)));
  gtk_menu_button_set_menu_model (self->who, menu);
}

static char *
dup_minutes (const AlliesProgress *progress)
{
  guint minutes = allies_progress_get_minutes (progress);

  if (minutes == 0)
    return g_strdup (_ ("all answered"));
  return g_strdup_printf (ngettext ("about %u minute left", "about %u minutes left", minutes),
                          minutes);
}

static char *
dup_place (AlliesSession *session, AlliesPillar *pillar, const AlliesProgress *progress)
{
  g_autofree char *left = dup_minutes (progress);

  return g_strdup_printf (_ ("%s · %u of %u · %s"),
                          allies_session_is_pulse (session) ? _ ("Quick pulse")
                                                            : allies_pillar_get_name (pillar),
                          progress->answered, progress->total, left);
}

void
allies_answer_header_show (AlliesAnswerHeader *header, AlliesSession *session, AlliesPillar *pillar)
{
  g_return_if_fail (ALLIES_IS_ANSWER_HEADER (header) && ALLIES_IS_SESSION (session));
  g_return_if_fail (ALLIES_IS_PILLAR (pillar));

  int side = allies_session_get_side (session);
  AlliesProgress progress = allies_session_is_pulse (session)
                                ? allies_progress_count_pulse (session)
                                : allies_progress_count (session, side, pillar);
  g_autofree char *place = dup_place (session, pillar, &progress);

  show_side (header, (AlliesSide)side);
  show_who (header, session);
  gtk_label_set_label (header->place, place);
  gtk_progress_bar_set_fraction (
      header->bar, progress.total > 0 ? (double)progress.answered / progress.total : 0);
}
