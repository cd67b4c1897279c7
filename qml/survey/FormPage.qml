pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

Page {
    id: page
    required property AppSession session
    property string form: ""
    property string draft: ""
    property string record: ""
    property bool reviewing: false

    readonly property bool lastPage: model.page >= model.pages.length - 1

    heading: model.pages.length > 0 && !reviewing ? model.pages[model.page] : model.title
    subheading: model.title + " · " + session.villageName
    unsent: session.unsent
    refused: session.refused

    FormModel {
        id: model
        session: page.session
        onFinished: page.back()
        Component.onCompleted: page.record.length > 0 ? model.edit(page.record) : page.draft.length > 0 ? model.resume(page.draft) : model.start(page.form)
    }

    Flow {
        objectName: "pageIndex"
        visible: model.pages.length > 1
        width: parent.width
        spacing: Theme.unit
        Repeater {
            model: model.pages
            Rectangle {
                id: dot
                required property int index
                width: Math.max(4 * Theme.unit, (page.scroller.contentItem.children[0].width - model.pages.length * Theme.unit) / model.pages.length)
                height: Theme.unit
                radius: height / 2
                color: dot.index === model.page ? Theme.act : dot.index < model.page ? Theme.done : Theme.line
                TapHandler { onTapped: { page.reviewing = false; model.page = dot.index } }
            }
        }
    }
    FormNeighbours { visible: !page.reviewing; width: parent.width; form: model; fresh: page.record.length === 0 }
    Column {
        visible: !page.reviewing
        width: parent.width
        spacing: 2 * Theme.unit
        Repeater {
            objectName: "questions"
            model: model
            QuestionItem {
                width: parent ? parent.width : 0
                form: model
            }
        }
    }
    Card {
        visible: page.reviewing
        width: parent.width
        AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: model.missing.length > 0 ? qsTr("Masih perlu diisi") : qsTr("Semua lengkap") }
        Repeater {
            model: model.missing
            Item {
                id: entry
                required property var modelData
                width: parent ? parent.width : 0
                height: Math.max(Theme.touch, words.implicitHeight)
                Column {
                    id: words
                    anchors { left: parent.left; right: there.left; verticalCenter: parent.verticalCenter }
                    AppText { width: parent.width; text: entry.modelData.label }
                    AppText { visible: text.length > 0; width: parent.width; color: Theme.wrong; font.pixelSize: Theme.hint; text: entry.modelData.message }
                }
                AppButton { id: there; text: qsTr("Isi"); anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                    onClicked: { model.page = entry.modelData.page; page.reviewing = false } }
            }
        }
        AppText { visible: model.missing.length === 0; width: parent.width; color: Theme.faint; text: qsTr("Setelah selesai, catatan ini siap dikirim. Ia masih dapat diperbaiki nanti.") }
    }
    footer: [
        AppText {
            objectName: "savedMark"
            anchors { left: parent.left; leftMargin: 3 * Theme.unit; verticalCenter: parent.verticalCenter }
            color: model.error.length > 0 ? Theme.wrong : Theme.done
            width: parent.width / 3
            elide: Text.ElideRight
            maximumLineCount: 2
            text: model.error.length > 0 ? model.error : model.saved.length > 0 ? qsTr("Tersimpan %1").arg(model.saved) : ""
        },
        Row {
            anchors { right: parent.right; rightMargin: 3 * Theme.unit; verticalCenter: parent.verticalCenter }
            spacing: 2 * Theme.unit
            AppButton {
                objectName: "previousPage"
                visible: model.page > 0 || page.reviewing
                text: qsTr("Sebelumnya")
                onClicked: page.reviewing ? page.reviewing = false : model.page = model.page - 1
            }
            AppButton {
                objectName: "nextPage"
                primary: true
                enabled: model.open && (!page.reviewing || model.missing.length === 0)
                text: page.reviewing ? qsTr("Selesai") : page.lastPage ? qsTr("Periksa") : qsTr("Berikutnya")
                glyph: page.reviewing ? "check" : "arrow_forward"
                onClicked: {
                    if (page.reviewing) {
                        model.finish()
                    } else if (page.lastPage) {
                        page.reviewing = true
                    } else {
                        model.page = model.page + 1
                        page.scroller.contentY = 0
                    }
                }
            }
        }
    ]
}
