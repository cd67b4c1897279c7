pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Rembug.App
import Rembug.Controls

// The meeting as steps that may be done in any order, each with its own mark.
Column {
    id: page
    required property MeetingModel meeting
    signal go(int page)
    spacing: Theme.unit

    readonly property var glyphs: ({ "attendance": "groups", "people": "format_list_numbered", "minutes": "notes", "criteria": "fact_check",
        "tree": "account_tree", "values": "favorite_border", "agreements": "thumb_up_off_alt", "followup": "event", "photos": "photo_camera",
        "signatories": "draw", "closing": "flag" })
    readonly property var states: ({ "done": qsTr("sudah"), "begun": qsTr("sedang diisi"), "empty": qsTr("belum") })

    AppText { width: parent.width; color: Theme.faint; text: qsTr("Urutannya bebas. %1 dari %2 langkah sudah.").arg(page.meeting.done).arg(page.meeting.steps.length) }
    Grid {
        id: grid
        width: parent.width
        columns: width >= 2 * Theme.cardWidth * Theme.scale ? 2 : 1
        spacing: Theme.unit
        Repeater {
            model: page.meeting.steps
            T.AbstractButton {
                id: step
                required property var modelData
                readonly property bool done: modelData.state === "done"
                objectName: "step-" + (modelData.shape || modelData.page)
                width: (grid.width - Theme.unit * (grid.columns - 1)) / grid.columns
                implicitHeight: Math.max(1.4 * Theme.touch, words.implicitHeight + 2 * Theme.unit)
                Accessible.role: Accessible.Button
                Accessible.name: modelData.title + ", " + page.states[modelData.state]
                onClicked: page.go(modelData.page)
                contentItem: Item {
                    Glyph { id: picture; name: page.glyphs[step.modelData.shape] || "edit_note"; color: Theme.act; anchors { left: parent.left; leftMargin: 2 * Theme.unit; verticalCenter: parent.verticalCenter } }
                    Column {
                        id: words
                        anchors { left: picture.right; right: mark.left; margins: 1.5 * Theme.unit; verticalCenter: parent.verticalCenter }
                        AppText { width: parent.width; font.weight: Font.DemiBold; text: step.modelData.title }
                        AppText {
                            width: parent.width
                            color: step.done ? Theme.done : step.modelData.state === "begun" ? Theme.waits : Theme.faint
                            font.pixelSize: Theme.hint
                            text: page.states[step.modelData.state] + (step.modelData.count > 0 ? " · " + step.modelData.count : "")
                        }
                    }
                    Glyph {
                        id: mark
                        name: step.done ? "check_circle" : step.modelData.state === "begun" ? "timelapse" : "radio_button_unchecked"
                        color: step.done ? Theme.done : step.modelData.state === "begun" ? Theme.waits : Theme.faint
                        anchors { right: parent.right; rightMargin: 2 * Theme.unit; verticalCenter: parent.verticalCenter }
                    }
                }
                background: Rectangle {
                    radius: Theme.radius
                    color: step.down ? Theme.actSoft : Theme.surface
                    border.width: Theme.thin
                    border.color: step.visualFocus ? Theme.act : Theme.line
                }
            }
        }
    }
}
