/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/peers-panel.h"

#include "app/children.h"
#include "app/comparing.h"
#include "app/environment.h"
#include "app/file-prompt.h"
#include "app/peers-sentence.h"
#include "model/company-size.h"
#include "model/industry.h"
#include "model/region.h"

#include <glib/gi18n-lib.h>

struct _AlliesPeersPanel
{
  GtkWidget parent_instance;
  GtkLabel *sentence;
  GtkLabel *fault;
  GtkToggleButton *toggle;
  GtkDropDown *industry;
  GtkDropDown *size;
  GtkDropDown *region;
  GtkLabel *file;
  GtkWidget *use_bundled;
  AlliesSession *session;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (AlliesPeersPanel, allies_peers_panel, GTK_TYPE_WIDGET)

/* What there is to choose from after "as the company" and, where there is such a code, all. */
typedef struct
{
  GtkDropDown *drop_down;
  const char *all; /* NULL: the codes have one for all */
  guint n;
  const char *(*get_code) (guint index);
  const char *(*get_name) (guint index);
} Choice;

static const char *
get_industry_code (guint index)
{
  return allies_industry_get (index)->code;
}

static const char *
get_size_code (guint index)
{
  return allies_company_sizes[index];
}

static const char *
get_region_code (guint index)
{
  return allies_regions[index];
}

static Choice
get_choice (AlliesPeersPanel *self, AlliesComparedPart part)
{
  const Choice choices[ALLIES_N_COMPARED_PARTS] = {
    { self->industry, _ ("All industries"), allies_industry_get_n (), get_industry_code,
      allies_industry_get_name },
    { self->size, _ ("All sizes"), ALLIES_N_SIZES, get_size_code, allies_company_size_get_name },
    { self->region, NULL, ALLIES_N_REGIONS, get_region_code, allies_region_get_name },
  };

  return choices[part];
}

static guint
get_first (const Choice *choice)
{
  return choice->all != NULL ? 2 : 1;
}

static const char *
get_selected (const Choice *choice)
{
  guint selected = gtk_drop_down_get_selected (choice->drop_down);
  guint first = get_first (choice);

  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION || selected >= first + choice->n)
    return "";
  return selected < first ? ALLIES_COMPARISON_ALL : choice->get_code (selected - first);
}

static const char *
get_name (const Choice *choice, const char *code)
{
  for (guint i = 0; i < choice->n; i++)
    if (g_str_equal (choice->get_code (i), code))
      return choice->get_name (i);
  return code;
}

static char *
dup_own (const Choice *choice, const char *own)
{
  if (*own == '\0')
    return g_strdup (_ ("As the company"));
  /* Translators: %s is the industry, size or region of the company */
  return g_strdup_printf (_ ("As the company: %s"), get_name (choice, own));
}

static void
fill (const Choice *choice, const char *own)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *first = dup_own (choice, own);

  gtk_string_list_append (names, first);
  if (choice->all != NULL)
    gtk_string_list_append (names, choice->all);
  for (guint i = 0; i < choice->n; i++)
    gtk_string_list_append (names, choice->get_name (i));
  gtk_drop_down_set_model (choice->drop_down, G_LIST_MODEL (names));
}

/* Filled anew only when the company itself has changed, so that an open list stays. */
static gboolean
is_filled (const Choice *choice, const char *own)
{
  GListModel *names = gtk_drop_down_get_model (choice->drop_down);
  g_autofree char *first = dup_own (choice, own);

  return names != NULL
         && g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (names), 0), first);
}

static void
show_choice (AlliesPeersPanel *self, AlliesComparedPart part)
{
  Choice choice = get_choice (self, part);
  const char *code = allies_comparing_get (self->session, part);
  const char *own = allies_comparing_get_own (self->session, part);
  guint selected = g_str_equal (code, ALLIES_COMPARISON_ALL) ? 1 : 0;

  if (!is_filled (&choice, own))
    fill (&choice, own);
  for (guint i = 0; i < choice.n && *code != '\0'; i++)
    if (g_str_equal (choice.get_code (i), code))
      selected = get_first (&choice) + i;
  if (selected != gtk_drop_down_get_selected (choice.drop_down))
    gtk_drop_down_set_selected (choice.drop_down, selected);
}

static void
chosen_cb (GtkDropDown *drop_down, GParamSpec *pspec, AlliesPeersPanel *self)
{
  if (self->updating || self->session == NULL)
    return;
  for (guint part = 0; part < ALLIES_N_COMPARED_PARTS; part++)
    {
      Choice choice = get_choice (self, (AlliesComparedPart)part);

      if (choice.drop_down == drop_down)
        allies_comparing_set (self->session, (AlliesComparedPart)part, get_selected (&choice));
    }
}

static void
say_fault (AlliesPeersPanel *self, const char *sentence)
{
  gtk_label_set_label (self->fault, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), sentence != NULL);
}

static void
show_file (AlliesPeersPanel *self)
{
  const char *path = allies_session_get_peers_path (self->session);
  const char *fault = allies_session_get_peers_fault (self->session);
  const char *name = allies_peers_get_header (allies_session_get_peers (self->session))->name;
  g_autofree char *shown = path != NULL ? allies_environment_shorten_path (path) : NULL;
  g_autofree char *text = path == NULL || fault != NULL
                              ? g_strdup (_ ("The peers that come with Allies"))
                              /* Translators: the name of some peers, then their file */
                              : g_strdup_printf (_ ("%s, from %s"), name, shown);

  gtk_label_set_label (self->file, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "peers.use-bundled", path != NULL);
  gtk_widget_set_visible (self->use_bundled, path != NULL);
}

static void
file_chosen_cb (const char *path, gpointer panel)
{
  allies_peers_panel_use (panel, path);
}

static void
choose_file_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  allies_file_prompt_open (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, ALLIES_FILE_PEERS,
                           _ ("Choose peers"), file_chosen_cb, G_OBJECT (widget));
}

static void
use_bundled_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  allies_peers_panel_use (ALLIES_PEERS_PANEL (widget), NULL);
}

static void
allies_peers_panel_dispose (GObject *object)
{
  AlliesPeersPanel *self = ALLIES_PEERS_PANEL (object);

  g_clear_object (&self->session);
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_peers_panel_parent_class)->dispose (object);
}

static void
allies_peers_panel_class_init (AlliesPeersPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_peers_panel_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "peers.choose-file", NULL, choose_file_action_cb);
  gtk_widget_class_install_action (widget_class, "peers.use-bundled", NULL, use_bundled_action_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/peers-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesPeersPanel, sentence);
  gtk_widget_class_bind_template_child (widget_class, AlliesPeersPanel, fault);
  gtk_widget_class_bind_template_child (widget_class, AlliesPeersPanel, toggle);
  gtk_widget_class_bind_template_child (widget_class, AlliesPeersPanel, industry);
  gtk_widget_class_bind_template_child (widget_class, AlliesPeersPanel, size);
  gtk_widget_class_bind_template_child (widget_class, AlliesPeersPanel, region);
  gtk_widget_class_bind_template_child (widget_class, AlliesPeersPanel, file);
  gtk_widget_class_bind_template_child (widget_class, AlliesPeersPanel, use_bundled);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
allies_peers_panel_init (AlliesPeersPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
allies_peers_panel_show (AlliesPeersPanel *panel, AlliesSession *session)
{
  g_return_if_fail (ALLIES_IS_PEERS_PANEL (panel) && ALLIES_IS_SESSION (session));

  g_autofree char *segment = allies_peers_sentence_dup_segment (session);
  g_autofree char *basis = allies_peers_sentence_dup_basis (session);
  g_autofree char *detail = allies_peers_sentence_dup_detail (session);
  g_autofree char *sentence = g_strjoin (" ", segment, basis, detail, NULL);

  g_set_object (&panel->session, session);
  gtk_label_set_label (panel->sentence, g_strstrip (sentence));
  panel->updating = TRUE;
  for (guint part = 0; part < ALLIES_N_COMPARED_PARTS; part++)
    show_choice (panel, (AlliesComparedPart)part);
  panel->updating = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (panel->industry), !allies_session_is_closed (session));
  gtk_widget_set_sensitive (GTK_WIDGET (panel->size), !allies_session_is_closed (session));
  gtk_widget_set_sensitive (GTK_WIDGET (panel->region), !allies_session_is_closed (session));
  show_file (panel);
  say_fault (panel, allies_session_get_peers_fault (session));
}

void
allies_peers_panel_enter (AlliesPeersPanel *panel)
{
  g_return_if_fail (ALLIES_IS_PEERS_PANEL (panel));

  gtk_toggle_button_set_active (panel->toggle, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (panel->industry));
}

void
allies_peers_panel_use (AlliesPeersPanel *panel, const char *path)
{
  g_return_if_fail (ALLIES_IS_PEERS_PANEL (panel));

  g_autoptr (GError) error = NULL;

  if (panel->session != NULL && !allies_session_set_peers (panel->session, path, &error))
    {
      /* Translators: %s is a sentence that says what is wrong with a file */
      g_autofree char *sentence =
          g_strdup_printf (_ ("The peers stay as they were. %s"), error->message);

      say_fault (panel, sentence);
    }
}
